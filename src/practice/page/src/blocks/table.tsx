import type { DataTableBlock, RichTextBlock, TableBlock as TableJson } from '@slack/types';
import { RichText } from './rich-text.tsx';

type Cell = TableJson['rows'][number][number];

/** A table; its first row is the heading, wide ones scroll sideways. */
export function TableBlock({ block }: { block: TableJson | DataTableBlock }) {
  const [heading = [], ...rows] = block.rows as Cell[][];
  const settings = block.type === 'table' ? (block.column_settings ?? []) : [];
  const rowHeader = block.type === 'data_table' ? block.row_header_column_index : undefined;
  const align = (index: number) => ({ textAlign: settings[index]?.align ?? 'left' }) as const;
  return (
    <section
      class="block-table"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
      tabIndex={0}
      aria-label={block.type === 'data_table' ? block.caption : undefined}
    >
      <table>
        {block.type === 'data_table' && <caption>{block.caption}</caption>}
        <thead>
          <tr>
            {heading.map((cell, index) => (
              <th key={index} scope="col" style={align(index)}>
                <CellText cell={cell} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, line) => (
            <tr key={line}>
              {row.map((cell, index) => {
                const Tag = index === rowHeader ? 'th' : 'td';
                return (
                  <Tag key={index} style={align(index)}>
                    <CellText cell={cell} />
                  </Tag>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function CellText({ cell }: { cell: Cell }) {
  if (cell.type === 'rich_text') return <RichText block={cell as RichTextBlock} />;
  return <>{'text' in cell ? cell.text : ''}</>;
}
