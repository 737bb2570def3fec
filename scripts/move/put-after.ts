import { basename, join } from 'node:path';
import { writeFileSync } from 'node:fs';
import { didYouMean } from '#domain/nearest.ts';
import { readContent } from '../check-content/content.ts';
import { namesOf } from '../check-content/published.ts';
import { orderedGroups, orderOf, withOrder, writeOrders } from '../check-content/renumber.ts';
import { UsageError } from '../command.ts';
import { fileNamed } from './find.ts';

/**
 * Gives a file the place right behind another of its kind, and numbers those beside it anew; returns a line for each file
 * that has another number now. Throws a sentence where the kind has no order or the other does not stand beside it.
 */
export function putAfter(top: string, given: string, after: string): string[] {
	const content = readContent(top, new Date().toISOString().slice(0, 10));
	const file = fileNamed(content, given);
	const group = orderedGroups(content).find(({ files }) => files.includes(file));
	if (!group) throw new UsageError(`${file.path} has no place in an order. Leave \`--after\` out.`);
	const name = basename(after).replace(/\.\w+$/, '');
	const others = group.files.filter((other) => other !== file);
	const before = others.find((other) => other.name === name);
	const order = before && orderOf(before);
	if (before === undefined || order == null) {
		const known = others.map((other) => other.name ?? '');
		throw new UsageError(
			`Beside ${file.path} stands no \`${name}\` with a place. ${didYouMean(name, known, `Known are: ${known.join(', ')}.`)}`,
		);
	}
	writeFileSync(join(top, file.path), withOrder(file, order + 1));
	// As one that is new it stands before the one that has its number.
	const own = new Set(namesOf(file));
	const now = readContent(top, content.today);
	const changes = writeOrders(top, { ...now, published: now.published.filter((one) => !own.has(one)) });
	const beside = changes.filter((change) => !change.startsWith(`${file.path} `));
	const moved = readContent(top, content.today).files.find(({ path }) => path === file.path);
	return [`${file.path}  order ${orderOf(file)} is now ${moved ? orderOf(moved) : order + 1}`, ...beside];
}
