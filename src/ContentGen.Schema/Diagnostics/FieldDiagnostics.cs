using static ContentGen.Schema.Diagnostics.DiagnosticLevel;

namespace ContentGen.Schema.Diagnostics;

/// <summary>CG1350–CG1399: fields, dates, and the names of which dates are made.</summary>
internal static class FieldDiagnostics
{
    public static readonly DiagnosticDefinition DateNameCount = new("CG1350", "Wrong number of date names", Error,
        "`{0}` has {1} items, but there are {2}. List every one in its order, {3} first; an item with several names is a list.");

    public static readonly DiagnosticDefinition DateName = new("CG1351", "Not a date name", Error,
        "`{0}` cannot stand in a date as a name. A name has at most {1} characters, and neither begins nor ends with a digit.");

    public static readonly DiagnosticDefinition DateNameTwice = new("CG1352", "Date name with two meanings", Error,
        "`{0}` is a name of item {1} of `{2}` already, and cannot be one of item {3} too. Remove it from one of them.");

    public static readonly DiagnosticDefinition[] All =
    [
        DateNameCount, DateName, DateNameTwice,
    ];
}
