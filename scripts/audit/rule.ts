import type { Problem } from '../lint/problem.ts';
import type { Finding, RuleInfo } from '../lint/rule.ts';
import type { Element, Page } from './page.ts';
import type { Site } from './site.ts';

/** One kind of mistake in the built site, and how it is found: in one or both of two ways. */
export interface SiteRule extends RuleInfo {
	id: `audit/${string}`;
	/** Looks at one page at a time. Pages that only lead elsewhere are left out. */
	page?: (page: Page, site: Site) => Finding[];
	/** Looks at the whole site. */
	site?: (site: Site) => Finding[] | Promise<Finding[]>;
	/** It must never reach readers, on however few pages: it would harm them, or break the terms of a source. */
	isHarmful?: true;
}

/** A place as a finding has it: of a page, or of a file by its path. */
export function at(
	where: Page | string,
	place: Pick<Element, 'line' | 'col'> | null = null,
): Pick<Problem, 'file' | 'line' | 'col'> {
	const file = typeof where === 'string' ? where : where.file;
	return { file, line: place?.line ?? null, col: place?.col ?? null };
}
