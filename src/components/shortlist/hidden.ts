import { plural } from '#site/format.ts';
import { element, part } from '../parts/tree.ts';
import type { LeftOut } from '#filter/filter.ts';
import { readLeavings } from './choices.ts';
import { show, toggleHidden } from './controls.ts';
import { ignoreDoubleClick } from './double-click.ts';
import { leftOutNow } from './left-out.ts';
import { load, onChange, save } from './store.ts';

/** What is left out of a list. */
export interface LeftOutOfList {
	/** How many jobs each hidden employer has on the whole list. */
	jobs: ReadonlyMap<string, number>;
	/** How many jobs of other employers the reader has opened or applied to. */
	others: number;
	/** Days on which those that the page itself lists were first seen, counted since 1970. */
	days: readonly number[];
}

/** A list that can leave jobs out. */
export interface HidingList extends HTMLElement {
	/** Leaves out these jobs, and says what that leaves out. */
	leaveOut: (left: LeftOut) => Promise<LeftOutOfList>;
}

/**
 * Leaves the jobs of hidden employers out of a list, with a line that says how many and shows them again; `tellNews` is
 * called with the days of what is left out, before the first time anything is said of news.
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
		// The row goes with its box. A keyboard is led to the button that brings it back; who points stays in place.
		const isByKeyboard = box.matches(':focus-visible');
		void refresh().then(() => {
			const buttons = [...line.querySelectorAll('button')];
			if (isByKeyboard) buttons.find(({ dataset: { employer } }) => employer === hide)?.focus();
		});
	});
	onChange(() => void refresh());
	void refresh();
}
