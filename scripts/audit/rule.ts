import { join } from 'node:path';
import { readMessages, type Words } from '../reporters/messages.ts';
import type { Problem } from '../reporters/problem.ts';
import type { Element, Page } from './page.ts';
import type { Site } from './site.ts';

/** Looks at the built site and says what is wrong; the same site always gives the same problems. */
export type Rule = (site: Site) => Problem[] | Promise<Problem[]>;

/** A rule that looks at one page at a time. Pages that only lead elsewhere are left out. */
export function forEachPage(look: (page: Page, site: Site) => Problem[]): (site: Site) => Problem[] {
	return (site) => site.pages.filter(({ isRedirect }) => !isRedirect).flatMap((page) => look(page, site));
}

const say = readMessages(join(import.meta.dirname, 'messages.yaml'), 'audit');

/** A problem of a page, or of a file by its path, in the words of messages.yaml. */
export function wrong(
	where: Page | string,
	at: Pick<Element, 'line' | 'col'> | null,
	message: string,
	words?: Words,
): Problem {
	const file = typeof where === 'string' ? where : where.file;
	return { ...say(message, words), file, line: at?.line ?? null, col: at?.col ?? null };
}
