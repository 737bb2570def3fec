import type { CloudSlug } from './intent.ts';
import type { Chance } from './random.ts';
import { choices, clouds, noCloud } from './words.ts';

/** What an employer’s sentences name in their slots; the same in all its adverts. */
export type Stack = Record<string, string>;

export function chooseStack(draw: Chance): Stack {
	return Object.fromEntries(Object.entries(choices).map(([slot, words]) => [slot, draw.pick(words)]));
}

/** Words for what a cloud sells, or neutral ones where an advert names no cloud. */
export function cloudWords(named: readonly CloudSlug[]): Stack {
	return named[0] ? clouds[named[0]] : noCloud;
}
