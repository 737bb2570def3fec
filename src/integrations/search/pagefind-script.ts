import * as pagefind from 'pagefind';

const NAME = 'virtual:pagefind-script';

/**
 * Hands Pagefind’s script to the bundler, which leaves out what is not used of it, and minifies and names it as every
 * other script. Pagefind writes it beside each index, and has it in no package.
 */
export function pagefindScript() {
	return {
		name: 'pagefind-script',
		resolveId: (id: string) => (id === NAME ? `\0${NAME}` : null),
		load: async (id: string) => (id === `\0${NAME}` ? withoutSilence(await script()) : null),
	};
}

async function script(): Promise<string> {
	const { index, errors } = await pagefind.createIndex();
	if (!index) throw new Error(`Pagefind could not start: ${errors.join('; ')}`);
	const { files } = await index.getFiles();
	const file = files.find(({ path }) => path === 'pagefind.js');
	if (!file)
		throw new Error('Pagefind writes no pagefind.js any more. Look in its change log for where its script is.');
	await index.deleteIndex();
	return new TextDecoder().decode(file.content);
}

const SILENT = ')).catch(()=>{});';

/** Where a chunk of the index cannot be had, Pagefind goes on and finds nothing; a reader should be told. */
export function withoutSilence(text: string): string {
	const parts = text.split(SILENT);
	if (parts.length !== 3) {
		throw new Error(
			`Pagefind’s script catches errors at ${parts.length - 1} places where two were known. Read loadChunk and loadFilterChunk in it, and bring withoutSilence in line.`,
		);
	}
	return parts.join('));');
}
