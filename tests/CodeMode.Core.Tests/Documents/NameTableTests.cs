using CodeMode.Documents;

namespace CodeMode.Core.Tests.Documents;

public sealed class NameTableTests
{
    [Fact]
    public void Thousands_of_names_keep_their_numbers_and_are_one_string_each()
    {
        var table = new NameTable();
        for (var round = 0; round < 2; round++)
        {
            for (var i = 0; i < 5000; i++)
            {
                var text = $"<name{i}>";
                Assert.Equal(i, table.Add(text, 1, text.Length - 2));
                Assert.Equal($"name{i}", table.Intern(text, 1, text.Length - 2));
            }
        }

        Assert.Equal(5000, table.Count);
    }

    [Fact]
    public void A_new_name_can_be_had_while_the_table_grows()
    {
        var table = new NameTable();
        for (var i = 0; i < 2000; i++) Assert.Equal($"{i}", table.Intern($"{i}", 0, $"{i}".Length));
    }
}
