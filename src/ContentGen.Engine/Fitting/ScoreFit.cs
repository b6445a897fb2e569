using System.Collections.Generic;

namespace ContentGen.Engine.Fitting;

/// <summary>What fitting a score gave.</summary>
/// <param name="Name">The score's name.</param>
/// <param name="Written">The numbers as they were.</param>
/// <param name="Fitted">The numbers as they should be.</param>
/// <param name="IsFree">By number, whether it was fitted.</param>
/// <param name="Aims">What the score is for; the objective is the mean of these.</param>
/// <param name="Objective">The objective for the written numbers and for the fitted ones.</param>
/// <param name="Terms">What each term does; empty unless it was asked for.</param>
public sealed record ScoreFit(
    string Name,
    ScoreNumbers Written,
    ScoreNumbers Fitted,
    IReadOnlyList<bool> IsFree,
    IReadOnlyList<AimFit> Aims,
    (double Written, double Fitted) Objective,
    IReadOnlyList<TermFit> Terms);

/// <summary>An aim of a score.</summary>
/// <param name="Name">What it measures.</param>
/// <param name="Sets">By set; behind the last their mean.</param>
public sealed record AimFit(string Name, IReadOnlyList<SetFit> Sets);

/// <summary>The value of a set of documents.</summary>
/// <param name="Name">The set's name.</param>
/// <param name="Documents">How many documents count.</param>
/// <param name="Written">With the written numbers.</param>
/// <param name="Fitted">With numbers fitted to all documents.</param>
/// <param name="CrossValidated">Each document with numbers fitted to the other folds; null: not asked for.</param>
public sealed record SetFit(string Name, int Documents, double Written, double Fitted, double? CrossValidated);

/// <summary>What a term of a score does.</summary>
/// <param name="Term">Its index.</param>
/// <param name="Blocks">In how many blocks it holds.</param>
/// <param name="Documents">In how many documents it holds somewhere.</param>
/// <param name="Loss">What the objective loses where the term adds nothing and nothing else changes.</param>
public sealed record TermFit(int Term, int Blocks, int Documents, double Loss);
