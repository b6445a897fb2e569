namespace ContentGen.Schema.Plans;

/// <summary>
/// The terms of all scores over one set of <em>atoms</em>: tests that hold or do not, each a numbered bit of a block's signature. A <em>literal</em> is an atom
/// that must hold, written as its number <c>n</c>, or must not, written <c>~n</c>; a term is a conjunction of literals. Numbers from
/// 64·<paramref name="BlockWords"/> on are those of atoms about the whole document.
/// </summary>
/// <param name="BlockWords">The words of 64 bits of a block's signature.</param>
/// <param name="DocumentWords">The words of the document's.</param>
/// <param name="Measures">What gives atoms their values, ordered by what it costs: tests of dear measures are asked where the others leave a term open.</param>
/// <param name="Compounds">Atoms that are no measure's, in an order in which each uses those before it.</param>
/// <param name="Terms">The terms of all scores, in their order.</param>
public sealed record ScoreTablePlan(
    int BlockWords,
    int DocumentWords,
    EquatableArray<ScoreMeasurePlan> Measures,
    EquatableArray<CompoundPlan> Compounds,
    EquatableArray<ScoreRowPlan> Terms);

/// <summary>
/// A measure and its atoms. With <paramref name="Thresholds"/>, atom <c>First + i</c> holds where the value is at least threshold i; without, it is bit i of what
/// is measured.
/// </summary>
/// <param name="Operand">Which echo, score, pattern or evidence it is about; else 0.</param>
/// <param name="Scale">A share is measured in units of 1/scale: 100 for percent.</param>
/// <param name="RoundsUp">A share is rounded up to a whole number of units, as upper bounds ask; else down.</param>
/// <param name="Near">The neighbours it looks at; null: none.</param>
public sealed record ScoreMeasurePlan(
    ScoreMeasure Measure, int First, int Operand, long Scale, bool RoundsUp, NeighbourTest? Near, EquatableArray<long> Thresholds);

/// <summary>An atom that holds where one of some conjunctions of literals does.</summary>
public sealed record CompoundPlan(int Atom, Test Test, EquatableArray<EquatableArray<int>> Alternatives);

/// <summary>A term of a score.</summary>
/// <param name="Score">Index of the score.</param>
/// <param name="Term">As it was planned.</param>
/// <param name="Literals">What must hold, and what must not, for the term to count.</param>
public sealed record ScoreRowPlan(int Score, TermPlan Term, EquatableArray<int> Literals);
