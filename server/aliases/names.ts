// Things of a garden, a kitchen and a quiet coast. None is a usual first name.
const things = `Acorn Almond Anchor Anise Apricot Arbour Aspen Bamboo Barley Basket
Beacon Beech Bellflower Bergamot Birch Blanket Bluebell Borage Boulder Bracken Bramble Breeze Briar Bridge Brook Buckwheat
Burdock Butterbur Button Candle Canopy Caraway Cardamom Catkin Cedar Chamomile Chestnut Chicory Cinnamon Clearing
Clove Clover Cobble Comfrey Compass Copper Coriander Cornflower Cotton Cove Cowslip Cranberry Cress Crocus Currant Cushion
Cypress Damson Dandelion Delta Dewdrop Dogwood Driftwood Dune Eddy Elm Ember Estuary Eucalyptus Feather Fennel
Fieldstone Fig Finch Firefly Fjord Flax Foxglove Garden Gingko Glade Gooseberry Gorse Granite Grove Hammock
Harbour Harvest Hawthorn Hayfield Hazelnut Hearth Hedgerow Heron Hillside Hollyhock Honeycomb Hornbeam
Inlet Island Kelp Kestrel Kettle Kindling Kingfisher Lagoon Lantern Larch Ledge Lichen
Lighthouse Lilac Lime Linden Linen Lupin Maple Marjoram Meadow Millet Mint Mistletoe Moorland Moss Mulberry
Nasturtium Nutmeg Oak Oat Orchard Oregano Osprey Paddock Pampas Papaya Parsley Pear Pebble
Peppermint Pine Plum Pond Poplar Porch Quarry Quay Quilt Quince Rain Raspberry Redwood Ridge Ripple
Rosehip Saffron Sandpiper Sapling Seaglass Sedge Shell Shingle Shore Silverbirch Slate
Snowdrop Sparrow Spindle Spruce Starling Stepstone Stream Sundew Sunflower Swallow Sycamore Tarn Teapot Teasel Thicket
Thimble Thistle Thyme Tide Timber Trellis Tulip Valley Verbena Vetch Walnut Warbler Watermint Wattle Wheat
Windowsill Wisteria Woodland Woodruff Yarrow`.split(/\s+/)

const manners =
  `Brave Bright Calm Clear Early Evening Faraway Gentle Golden Gray Green Hidden High Kind Late Little Lone Long
Low Mild Morning Mossy Near Northern Old Open Patient Plain Quiet Resting Round Silver Slow Small Soft Southern Steady
Still Sunny Tall Warm Western White Wild Winding Windy`.split(/\s+/)

/** Every alias there is: the short ones first, then those of two words, for a very long conversation. */
export const shortNames: readonly string[] = things
export const longName = (pick: (below: number) => number) =>
  `${manners[pick(manners.length)]} ${things[pick(things.length)]}`
