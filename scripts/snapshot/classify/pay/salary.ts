import type { StatedPay } from '#domain/pay.ts';
import { choosePay } from './choose.ts';
import { findStatements } from './statement.ts';

/** Reads one line that may state pay. `why` says what was read, or why nothing was. */
export function parseSalary(text: string): { pay: StatedPay | null; why: string } {
	const { found, rejected } = findStatements(text, '', false);
	const choice = choosePay(found);
	if (choice === null) return { pay: null, why: rejected[0] ?? 'no amount with a currency' };
	const words = text.slice(choice.at, choice.end).trim();
	return { pay: choice.pay, why: [`read from “${words}”`, ...choice.doubts].join('; ') };
}
