namespace Library.Shared;

interface ILoanPolicy
{
    int Days { get; }
}

sealed class LoanPolicy : ILoanPolicy
{
    public int Days => 14;
}
