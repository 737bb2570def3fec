import { plural } from '#site/format.ts';
import { element, part } from '../parts/tree.ts';
import type { LeftOut } from '#filter/filter.ts';
import { readLeavings } from './choices.ts';
import { show, toggleHidden } from './controls.ts';
import { ignoreDoubleClick } from './double-click.ts';
import { leftOutNow } from './left-out.ts';
import { load, onChange, save } from '../store/store.ts';

/** The jobs that are hidden from a list. */
export interface LeftOutOfList {
	/** Number of jobs that each hidden employer has on the whole list. */
	jobs: ReadonlyMap<string, number>;
	/** Number of jobs from other employers that are hidden because the reader has opened them or applied. */
	others: number;
	/** For the hidden jobs of the page’s own list, the days when they were first seen, in days since 1970. */
	days: readonly number[];
}

/** A list that can hide jobs. */
export interface HidingList extends HTMLElement {
	/** Hides these jobs, and returns what was hidden. */
	leaveOut: (left: LeftOut) => Promise<LeftOutOfList>;
}

/**
 * Hides the jobs of hidden employers from a list, and adds a line that says how many and can show them again. `tellNews` is
 * called with the days of the hidden jobs, before the reader is told how many jobs are new.
 */
export function startHiding(list: HidingList, tellNews: (hidden: LeftOutOfList['days']) => void): void {
	const line = part(list, '.left-out');
	const leavingBoxes = [...list.querySelectorAll<HTMLInputElement>('[data-leave]')];
	const refresh = async () => {
		const chosen = readLeavings(load('leave'));
		for (const box of leavingBoxes) box.checked = chosen.some((leaving) => leaving === box.dataset['leave']);
		const { jobs: hidden, others, days } = await list.leaveOut(leftOutNow());
		tellNews(days);
		const left = [...hidden];
		const jobs = left.reduce((sum, [, n]) => sum + n, others);
		const undo = left.map(([employer, n]) => {
			const made = button(`Show ${employer} (${n})`, () => {
				show(toggleHidden(employer));
			});
			made.dataset['employer'] = employer;
			return made;
		});
		const all = button('Show all', () => {
			save('hidden', []);
			show('No employer is hidden.');
		});
		line.replaceChildren(
			...(jobs > 0
				? [
						`${plural(jobs, 'job')} hidden${others > 0 ? `, ${others} of them your own` : ''}. `,
						...undo,
						...(left.length > 1 ? [all] : []),
					]
				: []),
		);
	};
	const button = (words: string, act: () => void) => {
		const made = element('button', { type: 'button' }, words);
		ignoreDoubleClick(made);
		made.addEventListener('click', () => {
			act();
			void refresh();
			part(list, '.bar h2').focus();
		});
		return made;
	};
	list.addEventListener('change', ({ target }) => {
		const box = target as HTMLInputElement;
		if (leavingBoxes.includes(box)) {
			save(
				'leave',
				leavingBoxes.filter(({ checked }) => checked).map(({ dataset: { leave } }) => leave),
			);
			void refresh();
		}
		const { hide } = box.dataset;
		if (hide === undefined) return;
		// The row disappears with its checkbox. For keyboard users, the focus moves to the button that shows it again; for others
		// it stays.
		const isByKeyboard = box.matches(':focus-visible');
		void refresh().then(() => {
			const buttons = [...line.querySelectorAll('button')];
			if (isByKeyboard) buttons.find(({ dataset: { employer } }) => employer === hide)?.focus();
		});
	});
	onChange(() => void refresh());
	void refresh();
}
