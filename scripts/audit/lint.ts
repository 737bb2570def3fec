import type { Problem } from '../lint/problem.ts';
import { problemsOf } from '../lint/rule.ts';
import type { SiteRule } from './rule.ts';
import type { Site } from './site.ts';

/** Runs the rules over a site. The same site always gives the same problems. */
export async function lint(site: Site, rules: readonly SiteRule[]): Promise<Problem[]> {
	const pages = site.pages.filter(({ isRedirect }) => !isRedirect);
	const found = rules.map(async (rule) => [
		...problemsOf(rule, rule.page ? pages.flatMap((page) => rule.page?.(page, site) ?? []) : []),
		...problemsOf(rule, (await rule.site?.(site)) ?? []),
	]);
	return (await Promise.all(found)).flat();
}
