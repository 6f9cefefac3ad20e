import { useCommands } from '../../app/commands'
import { enteredWorkspace } from '../../app/enteredWorkspace'
import { useStore } from '../../app/store'
import { takeTour, tourStore } from '../../app/tourStore'
import { TourCard } from './TourCard'

/** The tour, while it is being taken in the workspace that this window shows. */
export function Tour() {
  const tour = useStore(tourStore, (current) => current)
  const folder = useStore(enteredWorkspace, (entered) => entered ?? null)
  useCommands({ 'app.tour': takeTour })
  return tour.running && tour.folder === folder ? <TourCard tour={tour} /> : null
}
