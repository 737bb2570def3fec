import { issueInWords } from '#domain/schema-issue.ts';
import { readFile } from 'node:fs/promises';
import { didYouMean } from '#domain/nearest.ts';
import { Board, boardName } from '#domain/board.ts';
import { UsageError } from '../../command.ts';
import { keptYaml, type KeptYaml } from '../../../src/yaml/kept-yaml.ts';
import { unreadable, type Mistake } from '../../../src/yaml/mistakes.ts';
import { readYaml, type Yaml } from '../../../src/yaml/read-yaml.ts';
import { isAllowedHost } from './options.ts';
import { sources } from '../sources/index.ts';

/**
 * Reads the boards of a file such as `data/boards.yaml`, in the order of the file. Reports all mistakes at once, each with file and
 * line. The address of a board may use http only if its `IP:PORT` is in `allowHosts`.
 */
export async function readBoardsFile(
	file: string,
	allowHosts: readonly string[] = [],
	kept?: KeptYaml,
	kinds: Kinds = null,
): Promise<Board[]> {
	const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
		throw new UsageError(
			`The list of boards ${file} cannot be read (${error.code ?? error.message}). Give another file with --boards.`,
		);
	});
	return parseBoards(text, file, allowHosts, kept, kinds);
}

/** Throws a UsageError that lists every mistake. */
export function parseBoards(
	text: string,
	file: string,
	allowHosts: readonly string[] = [],
	kept?: KeptYaml,
	kinds: Kinds = null,
): Board[] {
	const read = () => readYaml(text);
	const { boards, mistakes } = readBoards(kept ? keptYaml(kept, file, text, read) : read(), allowHosts, kinds);
	if (mistakes.length > 0)
		throw new UsageError(mistakes.map(({ at, says }) => `${file}:${at.line}  ${says}`).join('\n'));
	return boards;
}

/** The mistakes for which a nightly run would refuse a list of boards. */
export const mistakesInBoards = (text: string, kinds: Kinds = null, sources: Sources = null): Mistake[] =>
	readBoards(readYaml(text), [], kinds, sources).mistakes;

/** The employer kinds in site.yaml; null accepts any kind. */
type Kinds = readonly string[] | null;

/** The sources with a file in `src/content/listing-sources/`; null accepts any source. */
type Sources = readonly string[] | null;

function readBoards(
	{ data: list, faults, positionOfValue }: Yaml,
	allowHosts: readonly string[],
	kinds: Kinds,
	sources: Sources = null,
): { boards: Board[]; mistakes: Mistake[] } {
	const unreadableFile = unreadable(faults);
	if (unreadableFile) return { boards: [], mistakes: [unreadableFile] };
	const mistakes: Mistake[] = [];
	const boards: Board[] = [];
	const seen = new Map<string, number>();
	if (!Array.isArray(list)) mistakes.push({ at: { line: 1, col: 1 }, says: 'The file must be a list of boards.' });
	for (const [index, item] of (Array.isArray(list) ? list : []).entries()) {
		const { data: board, error } = Board.safeParse(item);
		const found = board
			? [
					addressMistake(board, allowHosts) ??
						unknownKind(board, kinds) ??
						sourceWithoutTerms(board, sources) ??
						repeatMistake(boardName(board), index) ??
						[],
				].flat()
			: error.issues.map((issue) => issueInWords(issue, 'the entry'));
		mistakes.push(...found.map((says) => ({ at: positionOfValue([index]), says })));
		if (board) boards.push(board);
	}
	return { boards, mistakes };

	function repeatMistake(name: string, index: number): string | null {
		const earlier = seen.get(name);
		seen.set(name, earlier ?? index);
		if (earlier === undefined) return null;
		return `${name} is already listed at line ${positionOfValue([earlier]).line}. Keep one of the two.`;
	}
}

/** Describes an unknown employer kind; null if the kind is known. */
function unknownKind({ kind }: Board, kinds: Kinds): string | null {
	if (kind === null || kinds === null || kinds.includes(kind)) return null;
	const todo = didYouMean(kind, kinds, 'Add it there, or use one of its entries.');
	return `\`kind\`: \`employerKinds\` of src/content/site.yaml has no \`${kind}\`. ${todo}`;
}

/** Describes a source without a file of terms, whose listings may not be shown; null if it has one. */
function sourceWithoutTerms({ source }: Board, sources: Sources): string | null {
	if (sources === null || sources.includes(source)) return null;
	return `\`source\`: src/content/listing-sources/ has no ${source}.yaml. Add this file with the terms under which its adverts may be used.`;
}

/** Describes what is wrong with a well-formed board: its address is not https, or its source cannot use it. */
function addressMistake(board: Board, allowHosts: readonly string[]): string | null {
	const url = board.address === null ? null : new URL(board.address);
	if (url?.protocol !== 'http:' || isAllowedHost(url, allowHosts)) {
		return sources[board.source].boardFault?.(board) ?? null;
	}
	return `The address “${url.href}” must start with https. Only a test server may use http: allow it with --allow-host IP:PORT.`;
}
