import { expect, it } from 'vitest';
import { HostLines } from './host-lines.ts';

it('a host is not asked by two at once, whatever the connection would allow, and another host does not wait', async () => {
	const lines = new HostLines(
		() => 0,
		() => Promise.resolve(),
	);
	const events: string[] = [];
	const { promise: answered, resolve: answer } = Promise.withResolvers<undefined>();
	const ask = (host: string, name: string, until: Promise<unknown>) =>
		lines.run(host, { pauseMs: 0, until: 1_000 }, async () => {
			events.push(`${name} asks`);
			await until;
			events.push(`${name} ends`);
		});
	const all = [
		ask('a', 'first', answered),
		ask('a', 'second', Promise.resolve()),
		ask('b', 'other', Promise.resolve()),
	];
	await all[2];
	expect(events).toEqual(['first asks', 'other asks', 'other ends']);
	answer(undefined);
	await Promise.all(all);
	expect(events.slice(3)).toEqual(['first ends', 'second asks', 'second ends']);
});
