/** Sizes of the map in its own units. At full width one unit is about 0.8 CSS pixels. */
export const measures = {
	/** Space above the first row and below the last. */
	top: 54,
	bottom: 60,
	/** Distance between two rows, and between two lines of a bundle. */
	row: 72,
	bundle: 10,
	/** The x at which lines start, and the x of the first station. */
	start: 14,
	left: 268,
	/** Length of the straight piece before and after a turn. */
	lead: 22,
	/** Minimum distance between two columns, and between two names. */
	column: 96,
	air: 28,
	/** Length of a line after the last column. */
	tail: 60,
	/** Font sizes, and the width above which a name takes two rows. */
	name: 18,
	trunkName: 22,
	wrap: 115,
};
export type Measures = typeof measures;

/** Width of a line’s letter after a station name, for lines outside the station’s ring. */
export const ALSO_WIDTH = 18;

/** Height of a row of a name, and radius of a station’s ring. */
export const nameRow = (isTrunk: boolean) => (isTrunk ? 23 : 19);
export const ringRadius = (isTrunk: boolean) => (isTrunk ? 11 : 9);

export type Point = readonly [x: number, y: number];

export interface Box {
	left: number;
	right: number;
	top: number;
	bottom: number;
}

/** Whether two boxes overlap. Names side by side must be 6 units apart; above each other they only must not overlap. */
export const overlap = (a: Box, b: Box) =>
	a.left + 6 < b.right && b.left + 6 < a.right && a.top < b.bottom && b.top < a.bottom;

/** The x at which the segment from p to q first enters the box, or null. Sampled in steps of a hundredth. */
export function entersAt([px, py]: Point, [qx, qy]: Point, box: Box): number | null {
	for (let t = 0; t <= 1; t += 0.01) {
		const x = px + (qx - px) * t;
		const y = py + (qy - py) * t;
		if (x > box.left && x < box.right && y > box.top && y < box.bottom) return x;
	}
	return null;
}

/** An SVG path along the points, with corners rounded by `radius`. */
export function roundedPath(points: readonly Point[], radius: number): string {
	const first = points[0];
	const last = points.at(-1);
	if (!first || !last) return '';
	let path = `M${short(first[0])} ${short(first[1])}`;
	for (let i = 1; i < points.length - 1; i++) {
		const [p, q, s] = [points[i - 1], points[i], points[i + 1]] as [Point, Point, Point];
		const back = direction(q, p);
		const on = direction(q, s);
		const r = Math.min(radius, back.length / 2, on.length / 2);
		path += `L${short(q[0] + back.x * r)} ${short(q[1] + back.y * r)}Q${short(q[0])} ${short(q[1])} ${short(q[0] + on.x * r)} ${short(q[1] + on.y * r)}`;
	}
	return `${path}H${short(last[0])}`;
}

const short = (value: number) => Number(value.toFixed(1));

function direction([ax, ay]: Point, [bx, by]: Point) {
	const length = Math.hypot(bx - ax, by - ay) || 1;
	return { x: (bx - ax) / length, y: (by - ay) / length, length };
}
