using CodeMode.Syntax;

namespace CodeMode.Checking;

/// <summary>A declared name, and what is known of its value.</summary>
internal sealed class Variable
{
    private VariableSource? _source;
    private int _writes;

    /// <summary>Where its value comes from, when that is one expression in all the program; null when it can be anything.</summary>
    public VariableSource? Source => _writes == 1 ? _source : null;

    /// <summary>Notes that it gets the value of an expression, or of a property of it.</summary>
    public void Write(VariableSource source)
    {
        _source = source;
        _writes++;
    }

    /// <summary>Notes that it gets a value that is not followed.</summary>
    public void WriteUnknown() => _writes += 2;
}
