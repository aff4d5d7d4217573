import { Button } from '#app/_ui/button.tsx'
import { controlClass } from '#app/_ui/field.tsx'
import { type Region, regions } from '#server/resources/limits.ts'
import { rememberRegion } from './remember-region.ts'

export const RegionForm = ({ region }: { region: Region }) => (
  <form action={rememberRegion}>
    <label htmlFor="region" className="block text-sm font-semibold">
      Where you are
    </label>
    <div className="mt-1.5 flex gap-2.5">
      {/* keyed, or a browser keeps the old choice after going back */}
      <select key={region} id="region" name="region" defaultValue={region} className={controlClass}>
        {Object.entries(regions).map(([code, name]) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </select>
      <Button type="submit" look="quiet">
        Show
      </Button>
    </div>
  </form>
)
