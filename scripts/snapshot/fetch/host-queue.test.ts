import { expect, it } from 'vitest';
import { HostQueue } from './host-queue.ts';

it('sends one request at a time to a host, without delaying other hosts', async () => {
	const queueFor = (host: string) =>
		new HostQueue(
			host,
			() => 0,
			() => Promise.resolve(),
		);
	const [a, b] = [queueFor('a'), queueFor('b')];
	const events: string[] = [];
	const { promise: answered, resolve: answer } = Promise.withResolvers<undefined>();
	const send = (queue: HostQueue, name: string, until: Promise<unknown>) =>
		queue.run(0, 1_000, async () => {
			events.push(`${name} starts`);
			await until;
			events.push(`${name} ends`);
		});
	const all = [send(a, 'first', answered), send(a, 'second', Promise.resolve()), send(b, 'other', Promise.resolve())];
	await all[2];
	expect(events).toEqual(['first starts', 'other starts', 'other ends']);
	answer(undefined);
	await Promise.all(all);
	expect(events.slice(3)).toEqual(['first ends', 'second starts', 'second ends']);
});

it('waits for the pause after the end of the previous request, and not before the first one', async () => {
	let now = 0;
	const slept: number[] = [];
	const queue = new HostQueue(
		'a',
		() => now,
		(milliseconds) => {
			slept.push(milliseconds);
			now += milliseconds;
			return Promise.resolve();
		},
	);
	const task = (milliseconds: number) => () => {
		now += milliseconds;
		return Promise.resolve();
	};
	await queue.run(500, 9_000, task(300));
	now += 100;
	await queue.run(500, 9_000, task(0));
	expect(slept).toEqual([400]);
});

it('fails at once if the host must not be requested in the time that is left', async () => {
	const queue = new HostQueue(
		'a',
		() => 0,
		() => Promise.resolve(),
	);
	queue.block(5_000);
	await expect(queue.run(0, 1_000, () => Promise.resolve())).rejects.toThrow(
		'a must not be requested for 5 s, which is longer than the time that is left.',
	);
});
