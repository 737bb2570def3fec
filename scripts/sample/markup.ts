import type { Advert, Section } from './advert.ts';

export function escapeHtml(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** As Greenhouse sends its content: a whole HTML text with its markup escaped once more. */
export function escapeWhole(html: string): string {
	return escapeHtml(html).replaceAll('"', '&quot;').replaceAll("'", '&#39;');
}

/** Sections as HTML, in the style of one source: how a heading and a paragraph look. */
export function sectionsHtml(
	sections: readonly Section[],
	heading: (text: string) => string,
	paragraph: (text: string) => string,
): string {
	return sections
		.map((section) =>
			[
				heading(escapeHtml(section.heading)),
				...section.paragraphs.map((text) => paragraph(escapeHtml(text))),
				section.items.length > 0 ? `<ul>${listItems(section.items)}\n</ul>` : '',
			].join('\n'),
		)
		.join('\n');
}

export function listItems(items: readonly string[]): string {
	return items.map((item) => `\n<li>${escapeHtml(item)}</li>`).join('');
}

/** Sections as plain text; `mark` leads list items. */
export function sectionsPlain(
	sections: readonly Section[],
	mark: string,
	heading = (text: string): string => text,
): string {
	return sections
		.map(({ heading: head, paragraphs, items }) =>
			[heading(head), ...paragraphs, ...items.map((item) => `${mark}${item}`)].join('\n\n'),
		)
		.join('\n\n\n');
}

export function partsOf(advert: Advert, ...parts: Section['part'][]): Section[] {
	return advert.sections.filter(({ part }) => parts.includes(part));
}
