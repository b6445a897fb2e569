namespace ContentGen.Benchmarks.Corpus;

/// <summary>
/// The forms of sentences and titles. <c>{gap}</c> is filled from <see cref="Vocabulary"/>, <c>{Gap}</c> with a capital first letter, <c>{gap*}</c> with one on every word that is not small.
/// </summary>
internal static class Grammar
{
    internal static readonly string[] Sentences =
    [
        "{Who} {act} {thing} in {place} {when}.",
        "{Who} in {place} {act} {thing} {why}.",
        "{Join} {who} {act} {thing}, and {who} {act} {thing} {when}.",
        "{Person}, {role} of {who}, {say} that the {quality} {matter} had cost {number} {unit}.",
        "“{speech},” {say} {person}, {role}.",
        "“{speech}.” With these words {person} opened the {matter} {when}.",
        "It was a {quality} {matter}: {number} {unit}, {number} {unit} and no {matter} at all.",
        "Some {number} {unit} come from {place}, {number} from {place}, and the rest arrived {when}.",
        "The {matter}, {quality} and {quality}, took {who} to {place} and back {why}.",
        "{Role} who has worked there for decades remembers the {quality} {matter} of {place}, when {number} {unit} were a rarity.",
        "Nobody in {place} expected that {who} {act} {thing}.",
        "{Join} the {matter} was {quality}, and {person} asked for {number} {unit} more {when}.",
        "Why {who} {act} {thing} is a {quality} question; what {who} {act} is not.",
        "{Who} and {who} share {thing} {when}, which saves {number} {unit}.",
        "A {quality} {matter} between {place} and {place} keeps {thing} (and {number} {unit}) out of the plan {why}.",
        "The {matter} is {quality}.",
        "Is a {quality} {matter} worth {number} {unit}?",
        "Of {number} {unit}, {number} had been paid for {when}; {who} {act} the rest, {say} {person}.",
        "Those who live near {place} have heard of {thing} for years, but {role} needs a {quality} {matter} before {who} {act} anything.",
        "{Person} {say} {when}: “{speech}.”",
    ];

    internal static readonly string[] Headlines =
    [
        "{Who} {act} {thing} in {place}",
        "{Person} {act} {thing} after a {quality} {matter}",
        "{Number} {unit} for {thing}: {who} {act} {thing}",
        "Why {who} {act} {thing}",
        "{Place} waits for {thing} as {who} {act} the {matter}",
        "A {quality} {matter} brings {thing} to {place}",
    ];

    internal static readonly string[] Deks =
    [
        "{name} and {name} Face {adjective} {title} as the {adjective} {name} of {place*} Opens Again",
        "{adjective} {title} for the {name} While {who*} Looks for {adjective} {title}",
        "{who*} Wants {adjective} {title}, {adjective} {title} and a {adjective} {name}",
        "How the {adjective} {name} Changed the {title} of {place*} and Its {adjective} {name}",
    ];

    internal static readonly string[] Headings =
    [
        "{adjective} {title} and {adjective} {title}",
        "The {title} of the {adjective} {name}",
        "What the {name} Leaves to {place*}",
        "{name} {title} in the {adjective} {name} of {place*}",
        "{adjective} {name}, {adjective} {title}",
        "Why {adjective} {title} Matter to the {name}",
        "A {adjective} {name} for {place*}?",
        "Between {adjective} {title} and the {adjective} {name}",
        "{name} and {name}",
    ];

    internal static readonly string[] Teasers =
    [
        "{Who} {act} {thing} in {place}, and the {matter} {when}...",
        "The {quality} {matter} of {person}: how {number} {unit}...",
        "{Place} remembers {thing} {when} and…",
    ];
}
