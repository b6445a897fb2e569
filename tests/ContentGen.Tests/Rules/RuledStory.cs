using System;

namespace ContentGen.Tests.Rules;

/// <summary>The methods that the schema asks the project for.</summary>
internal readonly ref partial struct RuledStory
{
    /// <summary>Asked each time that a document is validated.</summary>
    internal static int Asked { get; set; }

    internal partial bool CheckRain()
    {
        Asked++;
        return Headline.Span.IndexOf("rain"u8) < 0;
    }
}
