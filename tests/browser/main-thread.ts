import type { CDPSession } from '@playwright/test';

/** An event of a browser’s trace, as far as it is read here; times in microseconds. */
interface TraceEvent {
	name: string;
	ph: string;
	tid: number;
	pid: number;
	ts: number;
	dur?: number;
	/** Time that the thread itself ran, whatever else the machine did. */
	tdur?: number;
	args?: { data?: { type?: string } };
}

/** All that the browser’s threads do while `work` goes on. */
export async function traced(devtools: CDPSession, work: () => Promise<void>): Promise<TraceEvent[]> {
	const events: TraceEvent[] = [];
	devtools.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
	await devtools.send('Tracing.start', {
		transferMode: 'ReportEvents',
		traceConfig: { includedCategories: ['devtools.timeline', 'disabled-by-default-devtools.timeline'] },
	});
	await work();
	const complete = new Promise((resolve) => devtools.once('Tracing.tracingComplete', resolve));
	await devtools.send('Tracing.end');
	await complete;
	return events;
}

/**
 * For each click, the milliseconds that the page’s main thread ran from the press of the button until the frame with
 * what the click changed was handed over. Unlike the time on the clock it hardly depends on what else the machine does.
 */
export function clickCosts(events: readonly TraceEvent[]): number[] {
	const isDispatch = (event: TraceEvent, type: string) =>
		event.name === 'EventDispatch' && event.args?.data?.type === type;
	const clicks = events.filter((event) => isDispatch(event, 'click')).toSorted((a, b) => a.ts - b.ts);
	return clicks.map(({ tid, pid, ts }) => {
		const own = events
			.filter((event) => event.ph === 'X' && event.tid === tid && event.pid === pid)
			.toSorted((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
		const press = own.findLast((event) => isDispatch(event, 'mousedown') && event.ts < ts)?.ts ?? ts;
		const frame = own.find(({ name, ts: at }) => name === 'Commit' && at > ts)?.ts ?? Infinity;
		let end = 0;
		let sum = 0;
		for (const { ts: at, dur = 0, tdur = 0 } of own) {
			// Events within an event are part of it.
			if (at + dur < press || at > frame || at < end) continue;
			end = at + dur;
			sum += tdur;
		}
		return sum / 1000;
	});
}
