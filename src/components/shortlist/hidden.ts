import { plural } from '#site/format.ts';
import { element, part } from '../parts/tree.ts';
import { readHidden } from './choices.ts';
import { show, toggleHidden } from './controls.ts';
import { ignoreDoubleClick } from './double-click.ts';
import { load, onChange, save } from './store.ts';

/** What a list leaves out. */
export interface LeftOut {
	/** How many jobs each hidden employer has on the whole list. */
	jobs: ReadonlyMap<string, number>;
	/** Days on which those that the page itself lists were first seen, counted since 1970. */
	days: readonly number[];
}

/** A list that can leave employers out. */
export interface HidingList extends HTMLElement {
	/** Leaves out all jobs of these employers, and says what that leaves out. */
	leaveOut: (employers: ReadonlySet<string>) => Promise<LeftOut>;
}

/**
 * Leaves the jobs of hidden employers out of a list, with a line that says how many and shows them again; `tellNews` is
 * called with the days of what is left out, before the first time anything is said of news.
 */
export function startHiding(list: HidingList, tellNews: (hidden: LeftOut['days']) => void): void {
	const line = part(list, '.left-out');
	const refresh = async () => {
		const { jobs: hidden, days } = await list.leaveOut(new Set(readHidden(load('hidden'))));
		tellNews(days);
		const left = [...hidden];
		const jobs = left.reduce((sum, [, n]) => sum + n, 0);
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
			...(jobs > 0 ? [`${plural(jobs, 'job')} hidden. `, ...undo, ...(left.length > 1 ? [all] : [])] : []),
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
		const box = target as HTMLElement;
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
