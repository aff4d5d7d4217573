const cell = 'border-b border-line py-2 pr-3 text-left align-top font-normal'

/** The numbers of a picture, for whoever reads rather than sees. */
export const NumbersTable = ({ of, head, rows }: { of: string; head: string[]; rows: string[][] }) => (
  <details className="mt-2">
    <summary className="tap cursor-pointer py-2.5">The same in numbers</summary>
    <div className="overflow-x-auto">
      <table className="w-full border-collapse">
        <caption className="sr-only">{of}</caption>
        <thead>
          <tr className="text-sm text-ink-soft">
            {head.map((title) => (
              <th key={title} scope="col" className={cell}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([first, ...rest]) => (
            <tr key={first}>
              <th scope="row" className={`${cell} whitespace-nowrap`}>
                {first}
              </th>
              {rest.map((value, n) => (
                <td key={head[n + 1]} className={cell}>
                  {value}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  </details>
)
