import { answeredBy, type Answered, type Step } from '#filter/answered.ts';
import { withoutLeftOut, type Index, type Row } from '#filter/filter.ts';
import { readShown, shownPath } from '#routes/jobs.ts';
import { listingPath } from '#routes/pages.ts';
import { leftOutWords } from '#domain/left-out.ts';
import { plural } from '#site/format.ts';
import { fetchIndex } from '../jobs/fetch-index.ts';
import { build, element, h, part } from '../parts/tree.ts';
import { readHidden } from './choices.ts';
import { readSkills, withSkills } from './skills.ts';
import { load, save } from './store.ts';

// The reader’s ticks are kept in the address. The role’s jobs are loaded at the first tick.
const MOST_JOBS = 50;
const MOST_STEPS = 5;

const top = part(document, '.you');
const status = part(top, '.says');
const place = part(top, '.answered');
const groups = part(top, '.you-groups');
const untick = part<HTMLButtonElement>(groups, 'button');
const role = top.dataset['role'] ?? '';
const steps = JSON.parse(top.dataset['steps'] ?? '[]') as Step[];
const boxes = [...groups.querySelectorAll<HTMLInputElement>('input')];
const known = [...new Set(boxes.map(({ value }) => value))];

const asked = readShown(location.search, known);
const ownNow = () => known.filter((name) => readSkills(load('skills')).includes(name));
const own = ownNow();
const isAsked = asked.shown.length + asked.ignored.length > 0;
/**
 * Whether ticks are stored. They are not if the address has other skills than the reader’s, so that following a link never
 * overwrites stored ones.
 */
const isOwn = !isAsked || own.length === 0 || own.join() === asked.shown.join();
let shown = isAsked ? asked.shown : own;
let index: Promise<Index> | undefined;

for (const control of [...boxes, untick]) control.disabled = false;
groups.addEventListener('change', ({ target }) => {
	const { value, checked } = target as HTMLInputElement;
	choose(known.filter((name) => (name === value ? checked : shown.includes(name))));
});
untick.addEventListener('click', () => {
	choose([]);
});
if (shown.length > 0 || asked.ignored.length > 0) void show(asked.ignored);

function choose(names: string[]): void {
	shown = names;
	if (isOwn) save('skills', withSkills(readSkills(load('skills')), known, names));
	history.replaceState(history.state, '', shownPath(role, shown));
	void show([]);
}

async function show(ignored: readonly string[]): Promise<void> {
	const now = shown;
	for (const box of boxes) {
		box.checked = now.includes(box.value);
		if (box.checked) box.closest('details')?.setAttribute('open', '');
	}
	const left =
		ignored.length > 0 ? ` Left out of the address, since no job here names it: ${leftOutWords(ignored)}.` : '';
	if (now.length === 0) {
		status.textContent = `Nothing is ticked.${left}`;
		place.replaceChildren();
		return;
	}
	try {
		index ??= fetchIndex(top.dataset['index'] ?? '');
		const { rows } = withoutLeftOut(await index, { employers: new Set(readHidden(load('hidden'))), ids: new Set() });
		if (now !== shown) return;
		const answered = answeredBy(rows, new Set(now), steps);
		status.textContent = `${summary(rows, answered)}${left}${isOwn ? '' : ' These ticks came with the address; your own are kept.'}`;
		const isAll = answered.full.length + answered.silent === rows.length;
		place.replaceChildren(
			...(answered.full.length > 0 ? [jobsOf(answered)] : []),
			...(isAll ? [] : [stepsOf(answered)]),
		);
	} catch {
		index = undefined;
		status.textContent = 'The list of jobs did not arrive, so nothing was compared. Tick again, or reload the page.';
	}
}

function summary(rows: readonly Row[], { full, silent }: Answered): string {
	const verb = full.length === 1 ? 'names' : 'name';
	const of = `${full.length} of ${plural(rows.length, 'open job')} ${verb} nothing but what you ticked.`;
	return silent === 0 ? of : `${of} ${silent} name none of these, and are not among them.`;
}

function jobsOf({ full }: Answered): HTMLElement {
	const items = full
		.slice(0, MOST_JOBS)
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
		.slice(0, MOST_STEPS)
		.map(({ step: { label, href }, opens }) => h('li', '', h('a', { href }, label), `: ${plural(opens, 'more job')}`));
	const none = 'No single skill would add a job: each of the others names two things or more that you have not ticked.';
	return element(
		'section',
		{},
		element('h2', {}, 'What would add most'),
		all.length > 0 ? build(h('ol', 't2', ...items)) : element('p', { class: 't2' }, none),
	);
}
