import { readShown } from '#routes/jobs.ts';
import { readSkills, withSkills } from './skills.ts';
import { load, save } from '../store/store.ts';

/** The reader’s skills as checkboxes on a page. They stand in the address, and are stored if they are the reader’s own. */
export interface SkillTicks {
	/** The names that are ticked, in the page’s order. */
	names: string[];
	/** Ticks these and no others. */
	choose: (names: readonly string[]) => void;
}

/**
 * Connects the checkboxes of a page with the address and the store, and shows what is ticked already. `pathOf` gives the address
 * for the ticked names. `show` is called whenever they change, with names from the address that the page doesn’t have, and with
 * whether the ticks are stored. They are not if the address has other skills than the reader’s, so that following a link never
 * overwrites stored ones.
 */
export function skillTicks(
	groups: HTMLElement,
	pathOf: (names: readonly string[]) => string,
	show: (ticks: SkillTicks, about: { ignored: readonly string[]; isOwn: boolean }) => void,
): SkillTicks {
	const boxes = [...groups.querySelectorAll<HTMLInputElement>('input[type=checkbox]')];
	const untick = groups.querySelector<HTMLButtonElement>('button.untick');
	const known = [...new Set(boxes.map(({ value }) => value))];
	const asked = readShown(location.search, known);
	const stored = readSkills(load('skills'));
	const own = known.filter((name) => stored.includes(name));
	const isAsked = asked.shown.length + asked.ignored.length > 0;
	const isOwn = !isAsked || own.length === 0 || own.join() === asked.shown.join();

	const ticks: SkillTicks = {
		names: isAsked ? asked.shown : own,
		choose(names) {
			ticks.names = known.filter((name) => names.includes(name));
			if (isOwn) save('skills', withSkills(readSkills(load('skills')), known, ticks.names));
			history.replaceState(history.state, '', pathOf(ticks.names));
			draw([]);
		},
	};
	function draw(ignored: readonly string[]): void {
		for (const box of boxes) {
			box.checked = ticks.names.includes(box.value);
			if (box.checked) box.closest('details')?.setAttribute('open', '');
		}
		show(ticks, { ignored, isOwn });
	}

	for (const control of [...boxes, ...(untick ? [untick] : [])]) control.disabled = false;
	groups.addEventListener('change', ({ target }) => {
		if (!(target instanceof HTMLInputElement) || target.type !== 'checkbox') return;
		const { value, checked } = target;
		ticks.choose(known.filter((name) => (name === value ? checked : ticks.names.includes(name))));
	});
	untick?.addEventListener('click', () => {
		ticks.choose([]);
	});
	if (ticks.names.length > 0 || asked.ignored.length > 0) draw(asked.ignored);
	return ticks;
}
