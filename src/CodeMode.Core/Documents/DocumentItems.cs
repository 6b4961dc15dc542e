namespace CodeMode.Documents;

/// <summary>The items of an array in order.</summary>
/// <param name="parent">The array.</param>
internal readonly struct DocumentItems(DocumentNode parent)
{
    public Enumerator GetEnumerator() => new(parent);

    /// <summary>Walks without allocating.</summary>
    internal struct Enumerator(DocumentNode parent)
    {
        private readonly int _end = parent.IsArray ? parent.Next : 0;
        private int _next = parent.Index + 1;
        private int _item;

        public readonly DocumentNode Current => new(parent.Tree, _item);

        public bool MoveNext()
        {
            if (_next >= _end) return false;
            _item = _next;
            _next = parent.Tree[_item].Link;
            return true;
        }
    }
}
