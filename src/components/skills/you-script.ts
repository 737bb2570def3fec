import { answeredBy, type Answered, type Step } from '#filter/answered.ts';
import { withoutLeftOut, type Index, type Row } from '#filter/filter.ts';
import { shownPath } from '#routes/jobs.ts';
import { listingPath } from '#routes/pages.ts';
import { leftOutWords } from '#domain/left-out.ts';
import { plural } from '#site/format.ts';
import { fetchIndex } from '../jobs/fetch-index.ts';
import { build, element, h, part } from '../parts/tree.ts';
import { readHidden } from '../shortlist/choices.ts';
import { skillTicks, type SkillTicks } from './skill-ticks.ts';
import { load } from '../store/store.ts';

// The role’s jobs are loaded at the first tick.
const MAX_JOBS = 50;
const MAX_STEPS = 5;

const top = part(document, '.you');
const status = part(top, '.says');
const place = part(top, '.answered');
const role = top.dataset['role'] ?? '';
const steps = JSON.parse(top.dataset['steps'] ?? '[]') as Step[];
const allRoles = part<HTMLAnchorElement>(top, '.all-roles');
let index: Promise<Index> | undefined;

skillTicks(
	part(top, '.you-groups'),
	(names) => shownPath(role, names),
	(ticks, about) => {
		allRoles.href = about.isOwn ? shownPath(null, []) : shownPath(null, ticks.names);
		void show(ticks, about);
	},
);

async function show(
	ticks: SkillTicks,
	{ ignored, isOwn }: { ignored: readonly string[]; isOwn: boolean },
): Promise<void> {
	const now = ticks.names;
	const left =
		ignored.length > 0 ? ` Ignored in the address, because no job here names it: ${leftOutWords(ignored)}.` : '';
	if (now.length === 0) {
		status.textContent = `Nothing is ticked.${left}`;
		place.replaceChildren();
		return;
	}
	try {
		index ??= fetchIndex(top.dataset['index'] ?? '');
		const { rows } = withoutLeftOut(await index, { employers: new Set(readHidden(load('hidden'))), ids: new Set() });
		if (now !== ticks.names) return;
		const answered = answeredBy(rows, new Set(now), steps);
		status.textContent = `${summary(rows, answered)}${left}${isOwn ? '' : ' These ticks came with the address; your own are kept.'}`;
		const isAll = answered.full.length + answered.silent === rows.length;
		place.replaceChildren(
			...(answered.full.length > 0 ? [jobsOf(answered)] : []),
			...(isAll ? [] : [stepsOf(answered)]),
		);
	} catch {
		index = undefined;
		status.textContent = 'The job list could not be loaded, so nothing was compared. Tick again, or reload the page.';
	}
}

function summary(rows: readonly Row[], { full, silent }: Answered): string {
	const verb = full.length === 1 ? 'names' : 'name';
	const of = `${full.length} of ${plural(rows.length, 'open job')} ${verb} nothing but what you ticked.`;
	return silent === 0 ? of : `${of} ${silent} name none of these, and are not among them.`;
}

function jobsOf({ full }: Answered): HTMLElement {
	const items = full
		.slice(0, MAX_JOBS)
		.map(({ id, title, employer, place: from, pay }) =>
			h('li', '', h('a', { href: listingPath(id) }, title), ` ${[employer, from, pay].filter(Boolean).join(', ')}`),
		);
	const more = full.length - items.length;
	return element(
		'section',
		{},
		element('h2', {}, `You answer in full: ${full.length}`),
		build(h('ul', 't2', ...items)),
		...(more > 0 ? [element('p', { class: 't2' }, `and ${more} more, which were first seen before these`)] : []),
	);
}

function stepsOf({ steps: all }: Answered): HTMLElement {
	const items = all
		.slice(0, MAX_STEPS)
		.map(({ step: { label, href }, opens }) => h('li', '', h('a', { href }, label), `: ${plural(opens, 'more job')}`));
	const none = 'No single skill would add a job: each of the other jobs asks for two or more that you have not ticked.';
	return element(
		'section',
		{},
		element('h2', {}, 'What would add most'),
		all.length > 0 ? build(h('ol', 't2', ...items)) : element('p', { class: 't2' }, none),
	);
}
