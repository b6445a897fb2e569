namespace ContentGen.Text.Unicode;

/// <summary>
/// Where a phrase may begin and end: not between two word characters (letters, digits, marks), but always next to a letter of a script
/// without spaces; never before a combining mark, which belongs to what it stands on. Fed with scalars from left to right.
/// </summary>
internal struct WordBoundary
{
    private bool _word;
    private bool _wide;

    /// <summary>True if a word character that comes next, a letter of a script without spaces apart, goes on with the same word.</summary>
    public readonly bool BindsWord => _word && !_wide;

    /// <summary>True if a boundary lies between the last scalar and this one.</summary>
    public readonly bool IsBefore(uint scalar, ScalarClass scalarClass)
    {
        if ((scalarClass & ScalarClass.Mark) != 0)
            return false;
        return !BindsWord || (scalarClass & ScalarClass.WordCharacter) == 0 || (scalarClass & ScalarClass.Wide) != 0;
    }

    public void Advance(ScalarClass scalarClass)
    {
        _word = (scalarClass & ScalarClass.WordCharacter) != 0;
        // A mark on such a letter keeps its boundary, so that composed and decomposed text agree.
        _wide = (scalarClass & ScalarClass.Wide) != 0 || _wide && (scalarClass & ScalarClass.Mark) != 0;
    }
}
