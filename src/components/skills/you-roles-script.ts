import { answeredBy, type Step } from '#filter/answered.ts';
import { withoutLeftOut, type Index } from '#filter/filter.ts';
import { fromSentText } from '#facts/sent-text.ts';
import type { AdvertWords } from '#listings/advert-words.ts';
import { leftOutWords } from '#domain/left-out.ts';
import { shownPath } from '#routes/jobs.ts';
import { advertWordsFile } from '#routes/pages.ts';
import { listInWords, plural } from '#site/format.ts';
import { fetchIndex } from '../jobs/fetch-index.ts';
import { build, part } from '../parts/tree.ts';
import { answerCells } from './beside-roles.ts';
import { readHidden } from '../shortlist/choices.ts';
import { skillTicks, type SkillTicks } from './skill-ticks.ts';
import { load } from '../store/store.ts';

/** A role’s row on the page. The jobs of all roles are loaded at the first tick. */
interface RoleRow {
	role: string;
	row: HTMLTableRowElement;
	steps: Step[];
	address: string;
}

const top = part(document, '.you');
const status = part(top, '.says');
const rolesTable = part(top, '.beside-roles');
const rows = [...rolesTable.querySelectorAll<HTMLTableRowElement>('tr[data-role]')].map((row): RoleRow => ({
	row,
	role: row.dataset['role'] ?? '',
	steps: JSON.parse(row.dataset['steps'] ?? '[]') as Step[],
	address: row.dataset['index'] ?? '',
}));
let indexes: Promise<Index[]> | undefined;

const groups = part(top, '.you-groups');
const ticks = skillTicks(
	groups,
	(names) => shownPath(null, names),
	(now, about) => void show(now, about),
);

async function show(
	{ names }: SkillTicks,
	{ ignored, isOwn }: { ignored: readonly string[]; isOwn: boolean },
): Promise<void> {
	try {
		const all = await (indexes ??= Promise.all(rows.map(({ address }) => fetchIndex(address))));
		if (names !== ticks.names) return;
		const hidden = { employers: new Set(readHidden(load('hidden'))), ids: new Set<string>() };
		let full = 0;
		for (const [at, { row, role, steps }] of rows.entries()) {
			const index = all[at];
			if (!index) continue;
			const jobs = withoutLeftOut(index, hidden).rows;
			const answered = answeredBy(jobs, new Set(names), steps);
			full += answered.full.length;
			row.replaceChildren(
				...[...row.children].slice(0, 1),
				...answerCells(jobs.length, answered).map((tree) => build(tree)),
			);
			part<HTMLAnchorElement>(row, 'th a').href = shownPath(role, isOwn ? [] : names);
		}
		const left =
			ignored.length > 0 ? ` Ignored in the address, because no job here names it: ${leftOutWords(ignored)}.` : '';
		const brought = isOwn ? '' : ' These ticks came with the address; your own are kept.';
		status.textContent = `${names.length} ticked: ${plural(full, 'answer in full', 'answers in full')} in ${plural(rows.length, 'role')}.${left}${brought}`;
	} catch {
		indexes = undefined;
		status.textContent = 'The job lists could not be loaded, so nothing was compared. Tick again, or reload the page.';
	}
}

const cv = part<HTMLFormElement>(top, 'form.cv');
const text = part<HTMLTextAreaElement>(cv, 'textarea');
const cvStatus = part(cv, '[role=status]');
for (const control of [text, part<HTMLButtonElement>(cv, 'button')]) control.disabled = false;

cv.addEventListener('submit', (event) => {
	event.preventDefault();
	void tickFrom(text.value);
});

async function tickFrom(words: string): Promise<void> {
	cvStatus.textContent = 'Reading …';
	try {
		const response = await fetch(advertWordsFile());
		if (!response.ok) throw new Error(String(response.status));
		const { namesInCv } = await import('#classify/cv.ts');
		const { vocabulary } = fromSentText<AdvertWords>(await response.text());
		const named = new Set(namesInCv(words, vocabulary));
		const boxes = [...groups.querySelectorAll<HTMLInputElement>('input[type=checkbox]')];
		const found = boxes.filter(({ value }) => named.has(value));
		const labels = found.map((box) => box.labels?.[0]?.textContent.trim() ?? box.value);
		ticks.choose([...ticks.names, ...found.map(({ value }) => value)]);
		const unasked = named.size - found.length;
		const others = unasked > 0 ? ` It names ${plural(unasked, 'tool')} more that no open job names.` : '';
		cvStatus.textContent =
			found.length > 0
				? `Ticked because your CV names them: ${listInWords(labels)}.${others} Untick the ones that you cannot show.`
				: `Your CV names no skill that an open job asks for.${others}`;
	} catch {
		cvStatus.textContent = 'The rules for reading CVs could not be loaded, so nothing was read. Try again.';
	}
}
