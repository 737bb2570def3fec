import { LEDGER_DAYS, type LedgerDay, type LedgerPosting, type RoleCounts } from '#domain/ledger.ts';
import type { RoleSlug } from '#domain/vocabulary.ts';
import { compareText } from '#domain/compare.ts';

const DAY = 86_400_000;

/** The first day that the ledger still reaches back to. */
export function ledgerStart(today: string): string {
	return new Date(Date.parse(today) - LEDGER_DAYS * DAY).toISOString().slice(0, 10);
}

/** Counts what one night holds, job by job. */
export class DayCounts {
	readonly #day: string;
	readonly #roles = new Map<RoleSlug, RoleCounts>();

	constructor(day: string) {
		this.#day = day;
	}

	/** A job that tonight’s snapshot holds. */
	open({ role, firstSeen, pay, level, tracks, clouds, specialisations }: LedgerPosting): void {
		const counts = this.#of(role);
		counts.listings += 1;
		if (firstSeen === this.#day) counts.opened += 1;
		if (pay) counts.payStated += 1;
		if (level) counts.levelStated += 1;
		add(counts.levels, level === null ? [] : [level]);
		add(counts.tracks, tracks.slice(0, 1));
		add(counts.clouds, clouds);
		add(counts.specialisations, specialisations);
	}

	/** A job that it does not hold any more. */
	gone({ role, closedOn }: LedgerPosting): void {
		if (closedOn === this.#day) this.#of(role).closed += 1;
	}

	/** The days so far with this one, which takes the place of an earlier count of the same night. */
	addTo(days: readonly LedgerDay[]): LedgerDay[] {
		const others = days.filter(({ day }) => day !== this.#day && day > ledgerStart(this.#day));
		const roles = [...this.#roles].toSorted(([a], [b]) => compareText(a, b)).map(([role, of]) => [role, sorted(of)]);
		return [...others, { day: this.#day, roles: Object.fromEntries(roles) as LedgerDay['roles'] }];
	}

	#of(role: RoleSlug): RoleCounts {
		const counts = this.#roles.get(role) ?? {
			listings: 0,
			opened: 0,
			closed: 0,
			payStated: 0,
			levelStated: 0,
			levels: {},
			tracks: {},
			clouds: {},
			specialisations: {},
		};
		this.#roles.set(role, counts);
		return counts;
	}
}

function add(counts: Record<string, number>, names: readonly string[]): void {
	for (const name of new Set(names)) counts[name] = (counts[name] ?? 0) + 1;
}

function sorted(counts: RoleCounts): RoleCounts {
	const order = (of: Record<string, number>) =>
		Object.fromEntries(Object.entries(of).toSorted(([a], [b]) => compareText(a, b)));
	const { levels, tracks, clouds, specialisations, ...rest } = counts;
	return {
		...rest,
		levels: order(levels),
		tracks: order(tracks),
		clouds: order(clouds),
		specialisations: order(specialisations),
	};
}
