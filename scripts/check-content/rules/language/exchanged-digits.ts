import { memoize } from '#domain/memoize.ts';
import type { Content } from '../../content.ts';
import type { ContentFile } from '../../content-file.ts';
import { exactness, figuresOf, type Figure } from '../../figures.ts';
import type { Finding } from '../../../lint/rule.ts';
import { at, type ContentRule } from '../../rule.ts';

/** A figure that stands once, and nearly so elsewhere, is most likely mistyped in one of the two places. */
export const exchangedDigits: ContentRule = {
	id: 'content/exchanged-digits',
	severity: 'warning',
	title: 'A figure stands elsewhere with a slip of the fingers between the two',
	help: `
		A guide says “5,875 rows” in one place and “5,785 rows” in another, “43.2 minutes” and “432 minutes”, “64 GPUs” and “forty-six GPUs”: two digits are exchanged, a nought or a point is lost, one digit is another. The figure that stands nowhere else is named. Look up which of the two is right. Where both are, [say that it is meant](meant.md).

		Looked at are all numbers of a file, its fields and tables among them, and those of the other files of its role; of other roles, those that count the same.
	`,
	content: (content) => slipsIn(content),
};

interface Placed extends Figure {
	file: ContentFile;
}

/** By which slip one figure becomes the other; `beside` says how near the two must stand, and how much alike they must be. */
interface Slip {
	what: string;
	/** The figures that it could have been. */
	of: (figure: Figure) => string[];
	/** Whether it is likely enough, of figures in one file, in one role or anywhere. */
	isLikely: (one: Placed, other: Placed, near: 'file' | 'role' | 'site') => boolean;
}

const most = (a: Figure, b: Figure): number => Math.max(exactness(a.digits), exactness(b.digits));
const isAlike = (a: Figure, b: Figure): boolean => a.sign === b.sign && a.unit === b.unit;
/** Words behind a number that are no noun. */
const NO_NOUN = /^(?:for|and|the|with|from|that|than|this|when|each|more|less|were|was|are|not|but|per|who|has|had)$/u;
const countsTheSame = (a: Figure, b: Figure): boolean =>
	isAlike(a, b) && a.noun !== '' && a.noun === b.noun && !NO_NOUN.test(a.noun);

/** “AUC 0.98” and “an AUC of 0.89” */
const measuresTheSame = (a: Figure, b: Figure): boolean =>
	isAlike(a, b) && a.measure !== '' && a.measure === b.measure && a.digits.includes('.');

const SLIPS: readonly Slip[] = [
	{
		what: 'two digits are exchanged',
		of: ({ digits }) =>
			[...digits].flatMap((digit, index) => {
				const next = digits[index + 1];
				if (next === undefined || digit === next || digit === '.' || next === '.' || (index === 0 && next === '0'))
					return [];
				return [digits.slice(0, index) + next + digit + digits.slice(index + 2)];
			}),
		isLikely: (one, other, near) => {
			if (one.digits.endsWith('000')) return false;
			if (countsTheSame(one, other)) return most(one, other) >= (near === 'file' ? 2 : 3);
			if (near === 'site') return false;
			if (near === 'file' && measuresTheSame(one, other)) return true;
			if (near === 'role') return most(one, other) >= (isAlike(one, other) && one.sign + one.unit !== '' ? 3 : 4);
			return most(one, other) >= (one.within === other.within ? 4 : 3);
		},
	},
	{
		what: 'a nought or a point is lost',
		of: ({ digits }) => [10, 100].flatMap((by) => [key(Number(digits) * by), key(Number(digits) / by)]),
		isLikely: (one, other, near) => {
			if (one.isCode || other.isCode || (one.unit === '%') !== (other.unit === '%')) return false;
			// 1,048,576 bytes and ten times as many are both so by their nature.
			if (Number(one.digits) % 1024 === 0 && Number(other.digits) % 1024 === 0) return false;
			if (one.within === other.within) return false;
			if (countsTheSame(one, other)) return most(one, other) >= (near === 'file' ? 2 : 3);
			if (near === 'site') return false;
			return most(one, other) >= (near === 'file' ? 3 : isAlike(one, other) && one.sign + one.unit !== '' ? 3 : 4);
		},
	},
	{
		what: 'one digit is another',
		of: ({ digits }) =>
			exactness(digits) < 3
				? []
				: [...digits].flatMap((digit, index) =>
						digit === '.'
							? []
							: [...'0123456789'].flatMap((other) =>
									other === digit ? [] : [digits.slice(0, index) + other + digits.slice(index + 1)],
								),
					),
		isLikely: (one, other) => {
			if (one.isCode) return false;
			if (countsTheSame(one, other) && most(one, other) >= 4) return true;
			// “old systems at 25.5%” and “old systems 15.5%”
			const isExact = one.unit === '%' && one.digits.includes('.');
			return isExact && isAlike(one, other) && one.file !== other.file && one.lead !== '' && one.lead === other.lead;
		},
	},
];

const key = (value: number): string => String(Number(value.toPrecision(12)));

const placed = memoize((file: ContentFile): Placed[] => figuresOf(file).map((figure) => ({ ...figure, file })));

function slipsIn({ files }: Content): Finding[] {
	const all = files.filter(({ damage }) => damage === null).flatMap(placed);
	const byDigits = Map.groupBy(all, ({ digits }) => digits);
	return [...byDigits.values()].flatMap((same) =>
		[...Map.groupBy(same, ({ file }) => file).values()].flatMap(([figure, again]) => {
			if (!figure || again || figure.isCode || exactness(figure.digits) < 2) return [];
			const inOther = otherSign(figure, same);
			if (inOther) return told(figure, inOther, 'the sign is that of another currency');
			return slipOf(figure, byDigits, same.length === 1) ?? [];
		}),
	);
}

/** The same amount in other files, with the sign of another currency in all of them. */
function otherSign(figure: Placed, same: readonly Placed[]): Placed | undefined {
	const others = same.filter(({ file, isCode }) => file !== figure.file && !isCode);
	if (figure.sign === '' || exactness(figure.digits) < 3 || others.length === 0) return undefined;
	return others.every(({ sign }) => sign !== '' && sign !== figure.sign) ? others[0] : undefined;
}

/** What a figure that stands once in its file is most likely a slip for; where other files have it too, only what its own has twice, or beside it. */
function slipOf(figure: Placed, byDigits: ReadonlyMap<string, Placed[]>, isAlone: boolean): Finding | null {
	for (const { what, of, isLikely } of isAlone ? SLIPS : SLIPS.slice(0, 1)) {
		for (const digits of of(figure)) {
			const others = byDigits.get(digits) ?? [];
			const other = isAlone
				? others.find((one) => isLikely(figure, one, nearness(figure, one)))
				: hereToo(figure, others);
			if (other) return told(figure, other, what);
		}
	}
	return null;
}

function hereToo(figure: Placed, others: readonly Placed[]): Placed | undefined {
	const here = others.filter(({ file, index, within }) => file === figure.file && index !== within);
	return here.find(
		(one) =>
			!one.digits.endsWith('000') &&
			((here.length > 1 && (countsTheSame(figure, one) || measuresTheSame(figure, one) || most(figure, one) > 2)) ||
				(one.within === figure.within && isAlike(one, figure) && one.digits.length > 2)),
	);
}

function nearness(one: Placed, other: Placed): 'file' | 'role' | 'site' {
	if (one.file === other.file) return 'file';
	return one.file.role === other.file.role ? 'role' : 'site';
}

function told(figure: Placed, other: Placed, what: string): Finding {
	const line = other.file.yaml.positionOf(other.index).line;
	const where = other.file === figure.file ? `in line ${line}` : `in ${other.file.path}, line ${line}`;
	const counted = ({ words, noun }: Figure) => (noun === '' || NO_NOUN.test(noun) ? words : `${words} ${noun}`);
	return {
		...at(figure.file, figure.index),
		says: `“${counted(figure)}” stands here, and “${counted(other)}” ${where}: ${what}.`,
		todo: 'Look up which of the two is right, and correct the other.',
	};
}
