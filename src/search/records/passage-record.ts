import { nameOf } from '../engine/words.ts';
import { askedFor } from './asked.ts';
import type { SearchRecord } from './pagefind-index.ts';
import type { Passage } from './passages.ts';

/** What Pagefind is handed for a passage. */
export function passageRecord({ url, title, trail, kind, role, text, ...passage }: Passage): SearchRecord {
	const topic = topicOf(url);
	const asked = passage.asked ?? askedFor(url);
	return {
		url,
		language: 'en',
		content: text,
		meta: {
			// Lists of jobs name roles, levels and places as guides do, and are to stand first only where jobs are asked for.
			[kind === 'list' ? 'heading' : 'title']: title,
			name: nameOf(title),
			...(topic !== '' && { topic }),
			...(asked !== '' && { asked }),
			// The slug is what many call the role, and its guide writes out: SRE.
			...(role !== null && { role: role.replaceAll('-', ' ') }),
			// Above every term of the glossary stands nothing but its name.
			...(kind !== 'glossary' && trail.length > 0 && { trail: trail.join(' › ') }),
		},
		filters: { kind: [kind], ...(role !== null && { role: [role] }) },
	};
}

/** What a question is about, by the name of its file: `/guides/sre/#faq-portfolio` is `portfolio`. */
const topicOf = (url: string): string => /#faq-(.+)$/.exec(url)?.[1]?.replaceAll('-', ' ') ?? '';
