import { expect, it } from 'vitest';
import { withoutPadding } from './lean-pages.ts';

it.each([
	['<ul> <li> One </li> <li>Two</li> </ul>', '<ul><li>One<li>Two</ul>'],
	['<p> A <b>bold</b> <i>word</i> , then </p>', '<p>A <b>bold</b> <i>word</i> , then</p>'],
	['<td class="plot"> <svg> <path d="M0 0"></path> </svg> </td>', '<td class="plot"><svg><path d="M0 0"/></svg>'],
	[
		'<li> <a href="/"> One <b>two </b> </a> <li> <b> A </b> <a>B</a>',
		'<li><a href="/">One <b>two </b></a><li><b>A </b> <a>B</a>',
	],
	['<p>two  blanks\nand a line</p>', '<p>two blanks and a line</p>'],
	['<span>ONNX</span> <span>Triton</span>', '<span>ONNX</span> <span>Triton</span>'],
	['<pre> a </pre> <p> b </p>', '<pre> a </pre> <p> b </p>'],
])('makes %s into %s', (html, lean) => {
	expect(withoutPadding(html)).toBe(lean);
});
