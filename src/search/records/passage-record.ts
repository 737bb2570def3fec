import { nameOf } from '../engine/words.ts';
import { askedFor } from './asked.ts';
import type { SearchRecord } from './pagefind-index.ts';
import type { Passage } from './passages.ts';

/** The Pagefind record of a passage. */
export function passageRecord({ url, title, trail, kind, role, text, ...passage }: Passage): SearchRecord {
	const topic = topicOf(url);
	const asked = passage.asked ?? askedFor(url);
	return {
		url,
		language: 'en',
		content: text,
		meta: {
			// Job lists name roles, levels and places as guides do, but should come first only if the query asks for jobs. So their
			// title goes into `heading`, which has a lower weight.
			[kind === 'list' ? 'heading' : 'title']: title,
			name: nameOf(title),
			...(topic !== '' && { topic }),
			...(asked !== '' && { asked }),
			...(passage.askedOfPage !== undefined && { about: passage.askedOfPage }),
			// Many readers use the slug, such as SRE, for a role that its guide calls by its full name.
			...(role !== null && { role: role.replaceAll('-', ' ') }),
			// All glossary terms are below the same heading, so it does not help the search.
			...(kind !== 'glossary' && trail.length > 0 && { trail: trail.join(' › ') }),
		},
		filters: { kind: [kind], ...(role !== null && { role: [role] }) },
	};
}

/** The subject of a question, from its fragment: `/guides/sre/#faq-portfolio` gives `portfolio`. */
const topicOf = (url: string): string => /#faq-(.+)$/.exec(url)?.[1]?.replaceAll('-', ' ') ?? '';
