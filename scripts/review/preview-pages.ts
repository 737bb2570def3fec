import { parse, parseFragment, serialize, type DefaultTreeAdapterTypes as Tree } from 'parse5';

/** A built page. */
interface Built {
	address: string;
	html: string;
}

/** Reads a file of the site by its address; null if there is none. */
type FileAt = (address: string) => Buffer | null;

/** A single HTML file that shows the built pages without a server: styles are inlined, scripts removed. */
export function previewPage(pages: readonly Built[], fileAt: FileAt): string {
	const frames = pages.map(({ address, html }, index) => {
		const open = index === 0 ? ' open' : '';
		const page = attribute(selfContained(html, fileAt));
		return `<details${open}><summary><code>${attribute(address)}</code></summary><div><iframe sandbox title="${attribute(address)}" srcdoc="${page}"></iframe></div></details>`;
	});
	return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><title>Pages that change</title>
<style>body{font:1rem/1.5 system-ui,sans-serif;margin:1rem}summary{cursor:pointer;padding-block:.5rem}div{block-size:85vh;inline-size:100%;max-inline-size:100%;min-inline-size:20rem;resize:horizontal;overflow:hidden;border:1px solid}iframe{inline-size:100%;block-size:100%;border:0}</style>
<h1>Pages that change</h1><p>Each page is shown as readers will see it, but without scripts and without its font. Links to other pages do not work here. Drag the corner at the bottom right to see a page at the width of a phone.</p>
${frames.join('\n')}
</html>
`;
}

const attribute = (text: string): string =>
	text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** Inlines styles and pictures, so that the page needs no other file. */
function selfContained(html: string, fileAt: FileAt): string {
	const page = parse(html);
	walk(page, fileAt);
	return serialize(page);
}

function walk(node: Tree.ParentNode, fileAt: FileAt): void {
	node.childNodes = node.childNodes.flatMap((child) => {
		if (!('tagName' in child)) return [child];
		const named = (name: string) => child.attrs.find((one) => one.name === name);
		const { tagName } = child;
		if (tagName === 'script' || named('http-equiv')) return [];
		if (tagName === 'link') {
			const css = named('rel')?.value === 'stylesheet' ? fileAt(named('href')?.value ?? '') : null;
			return css === null ? [] : parseFragment(`<style>${css.toString()}</style>`).childNodes;
		}
		const link = named('href');
		// Inside the frame, links would lead to pages that the host of this file does not have.
		if (tagName === 'a' && link?.value.startsWith('/')) child.attrs = child.attrs.filter((one) => one !== link);
		const source = named('src');
		const picture = tagName === 'img' && source ? fileAt(source.value) : null;
		if (source && picture !== null) source.value = asData(source.value, picture);
		walk(child, fileAt);
		return [child];
	});
}

/** A data: URL for a picture. */
function asData(address: string, bytes: Buffer): string {
	const end = address.slice(address.lastIndexOf('.') + 1);
	const type = { svg: 'svg+xml', jpg: 'jpeg' }[end] ?? end;
	return `data:image/${type};base64,${bytes.toString('base64')}`;
}
