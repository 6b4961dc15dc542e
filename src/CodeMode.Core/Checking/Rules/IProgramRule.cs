namespace CodeMode.Checking;

/// <summary>One thing that can be wrong with a program. Reports an error only where the program provably fails.</summary>
internal interface IProgramRule
{
    void Check(CheckContext context);
}
