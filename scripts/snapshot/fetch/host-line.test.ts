import { expect, it } from 'vitest';
import { HostLine } from './host-line.ts';

it('a host is not asked by two at once, whatever the connection would allow, and another host does not wait', async () => {
	const lineAt = (host: string) =>
		new HostLine(
			host,
			() => 0,
			() => Promise.resolve(),
		);
	const [a, b] = [lineAt('a'), lineAt('b')];
	const events: string[] = [];
	const { promise: answered, resolve: answer } = Promise.withResolvers<undefined>();
	const ask = (line: HostLine, name: string, until: Promise<unknown>) =>
		line.run(0, 1_000, async () => {
			events.push(`${name} asks`);
			await until;
			events.push(`${name} ends`);
		});
	const all = [ask(a, 'first', answered), ask(a, 'second', Promise.resolve()), ask(b, 'other', Promise.resolve())];
	await all[2];
	expect(events).toEqual(['first asks', 'other asks', 'other ends']);
	answer(undefined);
	await Promise.all(all);
	expect(events.slice(3)).toEqual(['first ends', 'second asks', 'second ends']);
});

it('waits the pause after the end of the request before, not after its beginning, and not at all the first time', async () => {
	let now = 0;
	const slept: number[] = [];
	const line = new HostLine(
		'a',
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
	await line.run(500, 9_000, takes(300));
	now += 100;
	await line.run(500, 9_000, takes(0));
	expect(slept).toEqual([400]);
});

it('says at once that a host may not be asked in the time there is', async () => {
	const line = new HostLine(
		'a',
		() => 0,
		() => Promise.resolve(),
	);
	line.hold(5_000);
	await expect(line.run(0, 1_000, () => Promise.resolve())).rejects.toThrow(
		'a may not be asked again for 5 s, longer than there is time for it.',
	);
});
