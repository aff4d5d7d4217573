import { Button } from '#app/_ui/button.tsx'
import { classNames } from '#app/_ui/class-names.ts'
import { controlClass } from '#app/_ui/field.tsx'
import { type Region, regions } from '#server/resources/schema.ts'
import { rememberRegion } from './remember-region.ts'

export const RegionForm = ({ region }: { region: Region }) => (
  <form action={rememberRegion} className="flex flex-wrap items-end gap-2.5">
    <div className="min-w-52 flex-1">
      <label htmlFor="region" className="block text-sm font-semibold">
        Where you are
      </label>
      {/* keyed, or a browser keeps the old choice after going back */}
      <select
        key={region}
        id="region"
        name="region"
        defaultValue={region}
        className={classNames('tap mt-1.5', controlClass)}
      >
        {Object.entries(regions).map(([code, name]) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </select>
    </div>
    <Button type="submit" look="quiet" className="min-h-12.5">
      Show
    </Button>
  </form>
)
