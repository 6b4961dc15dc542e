using CodeMode.Engine.Runtime;

namespace CodeMode.Engine.Tests;

public sealed class PreludeTests
{
    [Fact]
    public void Every_file_of_the_prelude_compiles()
    {
        foreach (var file in Prelude.Files) Assert.NotEmpty(Prelude.Compile(file));
    }
}
