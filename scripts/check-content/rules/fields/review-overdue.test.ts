import { expect, test } from 'vitest';
import { checkFiles } from '../../tests/check-files.ts';
import { reviewOverdue } from './review-overdue.ts';

const guide = { 'roles/sre/index.mdx': "---\nlastReviewed: '2026-01-01'\nreviewInDays: 100\n---\n" };

test.each([
	['2026-04-11', null],
	['2026-04-12', 'warning'],
	['2026-07-20', 'warning'],
	['2026-07-21', 'error'],
])('a guide of 1 January to be read every 100 days gives on %s: %s', (today, severity) => {
	const text = checkFiles(reviewOverdue, guide, today);
	const found = text.includes('(warning)') ? 'warning' : text.includes('content/review-overdue') ? 'error' : null;
	expect(found).toBe(severity);
});

test('says how late it is and what to do, for guides, claims, answers and surveys of adverts', () => {
	const files = {
		...guide,
		'roles/sre/claims.yaml': "- slug: quick-loops\n  asOf: '2026-01-01'\n  reviewBy: '2026-03-01'\n",
		'editions/2026-05/edition.yaml': "expires: '2026-11-14'\n",
		'roles/sre/faq/why.mdx': "---\nreviewBy: '2026-11-23'\n---\n",
	};
	expect(checkFiles(reviewOverdue, files)).toMatchInlineSnapshot(`
		"src/content/editions/2026-05/edition.yaml:1:10  content/review-overdue (warning)
		  This survey of adverts was due for review 10 days ago.
		  Read it against its sources, correct what has changed, and set the date of the review.

		src/content/roles/sre/claims.yaml:3:13  content/review-overdue
		  The claim \`quick-loops\` was due for review 268 days ago.
		  Read it against its sources, correct what has changed, and set the date of the review.

		src/content/roles/sre/faq/why.mdx:2:11  content/review-overdue (warning)
		  This answer was due for review 1 day ago.
		  Read it against its sources, correct what has changed, and set the date of the review.

		src/content/roles/sre/index.mdx:2:15  content/review-overdue
		  This guide was due for review 227 days ago.
		  Read it against its sources, correct what has changed, and set the date of the review.

		4 files checked: 2 errors, 2 warnings."
	`);
});

const terms = (changesOn: string) => ({
	'terms/visas.mdx': `---\nentries:\n  - slug: blue-card\n    figure:\n      changesOn: '${changesOn}'\n---\n`,
});

test('warns of a figure in terms of work from its day of change on, and not before', () => {
	expect(checkFiles(reviewOverdue, terms('2027-01-01'), '2026-12-31')).not.toContain('blue-card');
	expect(checkFiles(reviewOverdue, terms('2027-01-01'), '2028-12-31')).toMatchInlineSnapshot(`
		"src/content/terms/visas.mdx:5:18  content/review-overdue (warning)
		  The figure of \`blue-card\` was due to change on 2027-01-01, and its page says that it may be out of date.
		  Look it up on the official page, and set \`value\`, \`asOf\` and the day of its next change.

		1 file checked: 0 errors, 1 warning."
	`);
});
