using static ContentGen.Schema.Diagnostics.DiagnosticLevel;

namespace ContentGen.Schema.Diagnostics;

/// <summary>CG1600–CG1629: rules and their expressions.</summary>
internal static class RuleDiagnostics
{
    public static readonly DiagnosticDefinition Expression = new("CG1600", "Not an expression", Error, "{0}");

    public static readonly DiagnosticDefinition UnknownPath = new("CG1601", "Unknown path", Error,
        "{0} has no `{1}`.{2} Paths are names of the content model as written, joined by dots, as in `section.heading`.");

    public static readonly DiagnosticDefinition UnknownFunction = new("CG1602", "Unknown function", Error,
        "There is no function `{0}`.{1} Functions are {2}.");

    public static readonly DiagnosticDefinition WrongType = new("CG1603", "Wrong type", Error, "{0}");

    public static readonly DiagnosticDefinition Arguments = new("CG1604", "Wrong arguments", Error,
        "`{0}` is written otherwise. Write `{1}`.");

    public static readonly DiagnosticDefinition TooLarge = new("CG1605", "Expression too large", Error, "{0}");

    public static readonly DiagnosticDefinition IdTaken = new("CG1606", "Rule id already taken", Error,
        "`{0}` is the id of {1} already. Give this rule another one.");

    public static readonly DiagnosticDefinition Constant = new("CG1607", "Rule that does not look at the document", Warning,
        "This is {0} for every document. {1}");

    public static readonly DiagnosticDefinition NotLinear = new("CG1608", "Loop within a loop", Error,
        "This would go over `{0}` once for each `{1}`, so that long documents take far too long. Go over a path that begins with `{1}`, or move what does not need `{1}` out of the loop.");

    public static readonly DiagnosticDefinition Many = new("CG1609", "Several parts where one is wanted", Error,
        "`{0}` leads to any number of parts, but {1} wants one. Write `first({0})`, or ask each: `any({0} as x, …)`, `all({0} as x, …)`.");

    public static readonly DiagnosticDefinition HookName = new("CG1610", "Not the name of a method", Error,
        "`{0}` cannot be the name of a method. It begins with a capital A–Z, has letters and digits alone, and is at most {1} long, as in `CheckLinks`.");

    public static readonly DiagnosticDefinition HookTaken = new("CG1611", "Name of a method already taken", Error,
        "The method `{0}` would have the name of {1}. Give it another name.");

    public static readonly DiagnosticDefinition Hole = new("CG1612", "Brace in a message", Error, "{0}");

    public static readonly DiagnosticDefinition TooMany = new("CG1613", "Too many rules", Error,
        "A schema has at most {0} rules, and a message at most {1} holes. Join some, or remove them.");

    public static readonly DiagnosticDefinition Literal = new("CG1614", "Text that is no such value", Error, "`{0}` is {1}.{2}");

    public static readonly DiagnosticDefinition VariableTaken = new("CG1615", "Name of a loop already taken", Error,
        "`{0}` means {1} here already. Give the parts of this loop another name.");

    public static readonly DiagnosticDefinition UnusedVariable = new("CG1616", "Loop that does not look at its parts", Warning,
        "Nothing is said of `{0}`, so each part gives the same. Begin paths with `{0}`, as in `words({0})`.");

    public static readonly DiagnosticDefinition[] All =
    [
        Expression, UnknownPath, UnknownFunction, WrongType, Arguments, TooLarge, IdTaken, Constant, NotLinear, Many, HookName, HookTaken, Hole,
        TooMany, Literal, VariableTaken, UnusedVariable,
    ];
}
