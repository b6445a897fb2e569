using System.Collections.Generic;

namespace ContentGen.Benchmarks.Corpus;

/// <summary>The words from which <see cref="Grammar"/> builds sentences, by the name of the gap that they fill; words are divided by <c>|</c>.</summary>
internal static class Vocabulary
{
    internal static IReadOnlyDictionary<string, string> Gaps { get; } = new Dictionary<string, string>
    {
        ["who"] = "the harbour office|the city council|the water board|the ferry company|the railway agency|the museum|the bakers’ guild|the school district|the salt works|the county archive"
            + "|the fishermen’s union|the observatory|the tram operator|the forest service|the hospital trust|the regional court|the weather institute|the port authority|the library"
            + "|the film academy|the farmers’ market|the fire brigade|the housing fund|the ministry of transport|the orchard society|the coast guard|the botanical garden|the savings bank"
            + "|the shipyard|the glass factory|the radio station|the cycling club|the parish|the energy cooperative|the toll office|the printing house|the bridge commission|the theatre",
        ["person"] = "Ilva Marrow|Tomas Rye|Dr. Henrike Sol|Jonas Vell|Mara Oddny|Prof. Pell Anders|Ruth Callow|Émile Dorat|Anneke Blum|Olav Tern|Sina Abara|Gov. Petra Lund|Lucía Ferran"
            + "|Casper Quill|Nadja Weir|Mr. Holm|Mrs. Adair|Iris Thornby|Béla Kertes|Gwen Harlow|Sen. Otto Brask|Yara Linden|Capt. Noor Veld|Ansel Pike|Dora Finch|Zoë Maddern|Rep. Hal Orrin|Kurt Ostby",
        ["role"] = "a spokeswoman|the head of planning|an engineer|the deputy mayor|a retired pilot|the chief accountant|a teacher of physics|one of the owners|the night manager|a marine biologist"
            + "|the project’s architect|a member of the board|the station master|the youngest apprentice|an economist|the keeper of the grounds|a driver of thirty years",
        ["thing"] = "night trains|a second bridge|the old customs house|twelve wooden barges|the timetable|a charging tower|new water meters|the eastern pier|a row of lime trees|the reading room"
            + "|two electric ferries|the archive of sound recordings|the grain silo|a covered market|the signal boxes|solar roofs|the flood gates|a nursery for oysters|the swimming hall"
            + "|the broken clock|forty bicycles|a map of all wells|the tunnel under the river|the parking roof|an orchestra of amateurs|the cold store|a warehouse of spare parts|the radar mast",
        ["place"] = "Port Alder|the lower town|St. Alder Street|the northern islands|the valley of the Orne|Market Square|the U.S.|the old quarry|Kingsferry|the capital|the western docks|Lindholm"
            + "|the foot of the dam|the border villages|Haven Road|the island of Ruhn|the former airfield|three counties|Salt Lane|the upper lakes|Mt. Corvin|the delta|Tollgate|the harbour basin",
        ["act"] = "has rebuilt|will close|wants to sell|is repairing|has ordered|may lose|plans to open|has measured|refuses to pay for|is to replace|gave away|hopes to keep|will move|has insured"
            + "|stopped using|is going to rent|can no longer afford|has painted|promised to restore|has counted|intends to share|voted to protect|put off|is testing",
        ["when"] = "in September|before the winter|on March 3, 2025|within four years|since last spring|by the end of the month|at half past five|after the autumn storms|on a wet evening in November"
            + "|for the first time in 20 years|during the school holidays|between ten in the evening and six in the morning|in the year 1987|next Thursday|from Monday on|on Feb. 28, 2025"
            + "|over the weekend|as early as Tuesday|until the harvest is in|at 7 a.m. each day|twice a week|by Christmas at the latest",
        ["why"] = "because the old pipes leak|since nobody had asked for it|although it costs more than a new one|as the lease runs out|while prices keep rising|so that children can walk to school"
            + "|if the court allows it|unless the rain comes early|even though the ground is soft|because the insurer demands it|as long as the subsidy is paid|whether or not the neighbours agree"
            + "|after engineers found cracks in the deck|because two of three tenders came in late|now that the dredging is over|while the paint is still drying",
        ["number"] = "11|eleven|forty|2,400|300|more than sixty|1.5 million|nine|110|75|three hundred|52|almost a thousand|12.8 million|seventeen|two thirds of the|half of the|65",
        ["unit"] = "tickets|passengers|households|metres of track|tonnes of salt|visitors|litres an hour|crowns|signatures|kilowatts|pages|beds|jobs|parcels a day|windows|trees|students|lamps|boats",
        ["quality"] = "quiet|costly|strange|temporary|careful|long|modest|disliked|simple|remarkable|shared|late|hidden|public|dry|stubborn|generous|narrow|patient|local|sudden|reliable|slow|bright",
        ["matter"] = "deal|repair|survey|trial|compromise|delay|stocktaking|contract|season|sale|rough sum|petition|visit|journey|debate|report|lesson|budget|detour|celebration|decision",
        ["say"] = "said|told reporters|wrote in a letter|explained|recalled|added|argued|noted in the minutes|admitted|insisted|replied|warned the council",
        ["speech"] = "We load warm bread at a stop that is too short for anything else|Nobody will follow him to the rock|It is the cheapest way, and it is the only one that floats|I have never seen the water so low"
            + "|People will get used to it within a week|The numbers do not lie, but they do not tell everything|A bridge is a promise|We are not a museum of ourselves|You cannot store wind in a sack"
            + "|There was no other bidder|Somebody has to switch off the light|The old crew knew every bolt by its first name|Our roof is flat, our pockets are empty|It’s a start",
        ["join"] = "At the same time,|However,|Even so,|In the meantime,|According to the plan,|For many years,|As a result,|On the other side of the river,|Without much noise,|Until then,|Moreover,|In the end,",
        ["name"] = "Alder|Harbour|Night Train|Salt Works|Ferry|Bridge|Orchard|Tram|Lighthouse|Market|Museum|River|Garden|Station|Library|Tower|Tunnel|Island|Quarry|Archive|Theatre|Observatory|Dock|Mill",
        ["title"] = "Repairs|Plans|Prices|Timetables|Neighbours|Savings|Questions|Repeated Delays|Signs of Progress|Limits|Open Doors|Two Opinions|New Rules|Costs and Benefits|Lessons|Doubts|Crews|Water Levels",
        ["adjective"] = "Quiet|Costly|Long|Second|Old|Shared|Hidden|Uncertain|Public|Narrow|Careful|Late|Northern|Local|Growing|Unpaid|Temporary|Silent|Early|Crowded|Empty|Electric|Wooden|Final",
        ["day"] = "January 4, 2025|February 28, 2025|March 3, 2025|April 17, 2024|May 9, 2024|June 30, 2025|July 12, 2024|August 21, 2023|September 2, 2025|October 5, 2024|November 26, 2023|December 8, 2024",
        ["share"] = "Share This Post|Share this article|Share|Share This Story|Share on Facebook|Sharing is caring|Copy link|Share via email",
        ["related"] = "Related Posts|Related Articles|You may also like|More stories|Read next|Recommended for you|Related",
        ["aside"] = "Advertisement|Read more|Subscribe to our newsletter|Leave a comment",
    };
}
