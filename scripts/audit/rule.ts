import type { Problem } from '../reporters/problem.ts';
import type { Element, Page } from './page.ts';
import type { Site } from './site.ts';

/** Looks at the built site and says what is wrong; the same site always gives the same problems. */
export type Rule = (site: Site) => Problem[] | Promise<Problem[]>;

/** A rule that looks at one page at a time. Pages that only lead elsewhere are left out. */
export function forEachPage(look: (page: Page, site: Site) => Problem[]): (site: Site) => Problem[] {
	return (site) => site.pages.filter(({ isRedirect }) => !isRedirect).flatMap((page) => look(page, site));
}

export function wrong(
	where: Page | string,
	at: Pick<Element, 'line' | 'col'> | null,
	rule: string,
	says: string,
	todo: string,
	severity: Problem['severity'] = 'error',
): Problem {
	const file = typeof where === 'string' ? where : where.file;
	return { rule, severity, file, line: at?.line ?? null, col: at?.col ?? null, says, todo };
}
