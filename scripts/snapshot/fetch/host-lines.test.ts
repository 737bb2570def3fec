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

it('waits the pause after the end of the request before, not after its beginning, and not at all the first time', async () => {
	let now = 0;
	const slept: number[] = [];
	const lines = new HostLines(
		() => now,
		(milliseconds) => {
			slept.push(milliseconds);
			now += milliseconds;
			return Promise.resolve();
		},
	);
	const takes = (milliseconds: number) => () => {
		now += milliseconds;
		return Promise.resolve();
	};
	await lines.run('a', { pauseMs: 500, until: 9_000 }, takes(300));
	now += 100;
	await lines.run('a', { pauseMs: 500, until: 9_000 }, takes(0));
	expect(slept).toEqual([400]);
});

it('says at once that a host may not be asked in the time there is', async () => {
	const lines = new HostLines(
		() => 0,
		() => Promise.resolve(),
	);
	lines.hold('a', 5_000);
	await expect(lines.run('a', { pauseMs: 0, until: 1_000 }, () => Promise.resolve())).rejects.toThrow(
		'a may not be asked again for 5 s, longer than there is time for it.',
	);
});
