import type { Problem } from '../lint/problem.ts';
import type { Finding, RuleInfo } from '../lint/rule.ts';
import type { Element, Page } from './page.ts';
import type { Site } from './site.ts';

/** A rule about the built site. It looks at single pages, at the whole site, or at both. */
export interface SiteRule extends RuleInfo {
	id: `audit/${string}`;
	/** Looks at one page at a time. Pages that only redirect are left out. */
	page?: (page: Page, site: Site) => Finding[];
	/** Looks at the whole site. */
	site?: (site: Site) => Finding[] | Promise<Finding[]>;
	/** Whether even one page with this problem must never be published, because it would harm readers or break the terms of a source. */
	isHarmful?: true;
}

/** The place of a finding: a page, or a file given by its path. */
export function at(
	where: Page | string,
	place: Pick<Element, 'line' | 'col'> | null = null,
): Pick<Problem, 'file' | 'line' | 'col'> {
	const file = typeof where === 'string' ? where : where.file;
	return { file, line: place?.line ?? null, col: place?.col ?? null };
}
