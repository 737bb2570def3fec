import { getCollection } from 'astro:content';
import { longDates } from '#site/format.ts';
import type { ComponentWords } from './body-text.ts';
import { bandWords, countWords, weeksWords } from './figures.ts';
import type { Countable, Guide } from './load-guide.ts';
import { attributesOf } from '#mdx/tree.ts';

/** Returns the texts of components that are filled from this guide’s data. Pass null for a text outside guides. */
export async function componentWords(guide: Guide | null): Promise<ComponentWords> {
	const pay = new Map((await getCollection('pay')).map((entry) => [entry.id, entry]));
	const sources = new Map((await getCollection('sources')).map(({ id, data }) => [id, data]));
	const terms = new Map((await getCollection('glossary')).map(({ id, data }) => [id, data.term]));
	const tools = new Map((await getCollection('tools')).map(({ id, data }) => [id, data]));
	return (component) => {
		const { id = '', level = '', of = '', source = '', role = guide?.role.id ?? '' } = attributesOf(component);
		const bands = pay.get(role);
		const cited = sources.get(source);
		switch (component.name) {
			case 'Band':
				return bands ? bandWords(bands, level) : '';
			case 'Weeks':
				return guide ? weeksWords(guide.hiring) : '';
			case 'Count':
				return guide ? countWords(guide, of as Countable) : '';
			case 'Cite':
				return [cited?.publisher, cited?.date && longDates(cited.date)].filter(Boolean).join(', ');
			case 'Term':
				return terms.get(id) ?? '';
			case 'Tool':
				return tools.get(id)?.label ?? '';
			case 'ToolState':
				return tools.get(id)?.status.phrase ?? '';
			default:
				return '';
		}
	};
}
