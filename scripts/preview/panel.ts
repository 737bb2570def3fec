import type { PageNotes } from './notes.ts';

interface Told {
	/** Where the project lies on this machine, for links into an editor. */
	top: string;
	isDraft: boolean;
}

/** The preview’s own corner of a page: whether it is a draft, the file to edit, and what the check says of it. */
function show({ top, files: [main], problems, isDraft, elsewhere }: PageNotes & Told): void {
	const panel = document.createElement('details');
	panel.open = isDraft || problems.length > 0;
	const open = (file: string, line = 1, col = 1) => {
		const link = add(panel, 'a', `${file}:${line}:${col}`) as HTMLAnchorElement;
		link.href = `vscode://file/${top}/${file}:${line}:${col}`;
	};
	const counted = `${problems.length} to mend here, ${elsewhere} elsewhere`;
	add(panel, 'summary', `${isDraft ? 'Draft, shown here only · ' : ''}${counted}`);
	if (main) {
		add(panel, 'p', 'Edit this page:');
		open(main);
	}
	for (const { file, line, col, says, todo, severity } of problems) {
		add(panel, 'p', `${severity === 'error' ? '✗' : '!'} ${says} ${todo}`);
		open(file, line ?? 1, col ?? 1);
	}
	corner.shadowRoot?.replaceChildren(style, panel);
}

function add(to: Element, name: string, words: string): HTMLElement {
	const element = document.createElement(name);
	element.textContent = words;
	to.append(element);
	return element;
}

const style = document.createElement('style');
style.textContent = `
	details { position: fixed; inset: auto auto 0 0; z-index: 9; max-width: min(36rem, 90vw); max-height: 60vh; overflow: auto;
		padding: 0.5rem 1rem; background: #fff3c4; color: #222; border: 2px solid #222; font: 14px/1.4 system-ui; }
	summary { font-weight: 700; cursor: pointer; }
	p { margin: 0.75em 0 0; }
	a { color: #0645ad; overflow-wrap: anywhere; }
	@media print { details { display: none; } }
`;
const corner = document.createElement('aside');
corner.setAttribute('aria-label', 'Preview');
corner.attachShadow({ mode: 'open' });
document.body.append(corner);

const ask = () => import.meta.hot?.send('preview:page', location.pathname);
import.meta.hot?.on('preview:notes', show);
import.meta.hot?.on('preview:changed', ask);
ask();
